import { Command } from 'commander';
import { aws } from './drift/aws';
import { github } from './drift/github';
import { issues } from './drift/issues';

/** `platform drift`: what is there, against what was asked for; it reads saved files and never the network. */
export const drift = new Command('drift')
  .description('what is there, against what was asked for, from saved answers and plans')
  .addHelpText('after', '\nExample:\n  npx platform drift github --answers answers')
  .addCommand(github)
  .addCommand(aws)
  .addCommand(issues);

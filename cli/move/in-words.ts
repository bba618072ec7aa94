import { paint } from '../paint';
import { table } from '../table';
import type { Moved } from './move-home';
import { stepsAfter } from './steps-after';

/** What was decided, what the next apply does because of it, what is lost, and what people do themselves. */
export function inWords(moved: Moved, { dryRun, today }: { readonly dryRun: boolean; readonly today: string }): string {
  const { move, changes, stacks } = moved;
  const sum = (key: 'adds' | 'changes' | 'destroys') => stacks.reduce((total, stack) => total + stack[key].length, 0);
  const counts = `${sum('adds')} to add, ${sum('changes')} to change, ${sum('destroys')} to destroy`;
  return [
    headline(moved),
    '',
    table(
      ['what', 'before', 'after'],
      changes.map(({ subject, before, after }) => [subject, before, after]),
    ),
    '',
    `the next apply, in this order: ${paint('bold', counts)}`,
    table(
      ['stack', 'adds', 'changes', 'destroys'],
      stacks.map(({ stack, adds, changes: changed, destroys }) => [
        stack,
        adds.length,
        changed.length,
        destroys.length,
      ]),
    ),
    ...stacks.flatMap(({ stack, changes: changed }) => changed.map((address) => `changes ${address} in ${stack}`)),
    `nothing else differs${move.step === 'open' ? `; services-${move.from} stays as it is` : ''}`,
    ...lost(moved, today),
    ...stepsAfter(moved).flatMap((step, index) => (index === 0 ? ['', step] : [step])),
    '',
    dryRun
      ? `${paint('yellow', 'nothing was written')}: --dry-run`
      : `${paint('green', `${changes.length} changes`)} in environments/lock.json`,
    `next: ${dryRun ? 'repeat without --dry-run' : nextOf(moved)}`,
    '',
  ].join('\n');
}

function headline({ move: { step, service, environment, from, to } }: Moved): string {
  switch (step) {
    case 'open':
      return `${service} moves in ${environment} from ${from} to ${to}: the first of two pull requests, after which it has both homes`;
    case 'finish':
      return `${service} leaves ${from} for ${to} in ${environment}: the second of two pull requests`;
    case 'cancel':
      return `${service} stays in ${from} in ${environment}: the home in ${to} goes`;
  }
}

/** The record is left to people: it says that somebody has looked. */
function lost({ move, entry, losses }: Moved, today: string): string[] {
  if (losses.length === 0) return [];
  const stacks = [...new Set(losses.map(({ stack }) => stack))];
  const expires = new Date(Date.parse(today) + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return [
    '',
    paint('red', `lost for good, so copy what is still needed first:`),
    table(
      ['stack', 'address', 'what'],
      losses.map(({ stack, address, what }) => [stack, address, what]),
    ),
    'the gate refuses this until registry/losses.ts says that it is meant, in the same pull request:',
    ...stacks.map(
      (stack) =>
        `  { stack: '${stack}', service: '${move.service}', reason: 'copied to ...', owner: '${entry.team}', expires: '${expires}' },`,
    ),
  ];
}

function nextOf({ move: { step, service, environment, to }, losses }: Moved): string {
  const record = losses.length > 0 ? 'write the losses into registry/losses.ts, ' : '';
  const propose = `${record}npm run synth && npm run prove, then open a pull request`;
  return step === 'open'
    ? `${propose}; once ${to} does the work: npx platform move service ${service} --finish --environment ${environment}`
    : propose;
}

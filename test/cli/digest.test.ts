import { digest } from '../../cli/digest';
import { planFiles } from './plan-files';
import { runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory } = synthesisedDirectory();
const planFile = planFiles(directory);

describe('platform digest', () => {
  it('prints digest and stack on one line, and the next step', () => {
    const { code, stdout, stderr } = runCommand(digest, planFile('services-pay-prod'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[0-9a-f]{64} {2}services-pay-prod\nnext: /);
  });

  it('answers in JSON, the same for the same change', () => {
    const json = () => JSON.parse(runCommand(digest, planFile('services-pay-prod'), '--json').stdout);
    expect(json()).toEqual({ stack: 'services-pay-prod', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(json()).toEqual(json());
  });

  it('refuses what is no whole plan, exit 2', () => {
    const file = planFile('services-pay-prod', (plan) => Object.assign(plan, { complete: false }));
    const { code, stdout, stderr } = runCommand(digest, file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^plan of services-pay-prod: must be complete, got "an incomplete one"; [^\n]+\n$/);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gate } from '../../cli/gate';
import type { ShownPlan } from '../analysis/plan/a-plan';
import { planFiles } from './plan-files';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory, parent } = synthesisedDirectory();
const planFile = planFiles(directory);
const run = (...args: string[]): Ran => runCommand(gate, '--dir', directory, ...args);

const withoutKey = (plan: ShownPlan) => {
  plan.resource_changes.push({
    address: 'aws_kms_key.lost',
    mode: 'managed',
    type: 'aws_kms_key',
    name: 'lost',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: { actions: ['delete'], before: {}, after: null },
  });
};

describe('platform gate', () => {
  it('ends with 0 and the next step when plans may be applied', () => {
    const ran = run(planFile('services-pay-prod'), planFile('baseline-pay-prod'));
    expect(ran).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'may be applied: 12 rules on 2 plans\nnext: npx platform plan-summary, and the approval of a second person\n',
    });
  });

  it('ends with 1 and says of every finding what to do', () => {
    const { code, stdout, stderr } = run(planFile('services-pay-prod', withoutKey));
    expect(code).toBe(1);
    expect(stdout).toContain('must not be applied: 12 rules on 1 plan, 1 finding\nnext: ');
    expect(stderr).toBe(
      'stack services-pay-prod aws_kms_key.lost: must not lose everything encrypted under the key, got "destroy"; keep it, or say by a pull request that it is meant (registry/retired.ts, registry/losses.ts); an administrator may name it: --accept services-pay-prod:aws_kms_key.lost\n',
    );
  });

  it('lets a person accept a loss by naming it', () => {
    const file = planFile('services-pay-prod', withoutKey);
    expect(run(file, '--accept', 'services-pay-prod:aws_kms_key.lost').code).toBe(0);
  });

  it('answers in JSON', () => {
    const { code, stdout } = run(planFile('services-pay-prod', withoutKey), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      stacks: ['services-pay-prod'],
      findings: [{ check: 'gate/protected-destroy', subject: 'stack services-pay-prod aws_kms_key.lost' }],
    });
  });

  it('takes limits', () => {
    expect(run(planFile('services-pay-prod'), '--max-stacks', '0').stderr).toMatch(/--max-stacks 1/);
  });

  it.each<{ name: string; args: () => string[]; says: RegExp }>([
    { name: 'a file that is not there', args: () => ['nowhere.json'], says: /got "ENOENT"/ },
    {
      name: 'an errored plan',
      args: () => [planFile('services-pay-prod', (plan) => Object.assign(plan, { errored: true }))],
      says: /must be a plan that succeeded/,
    },
    {
      name: 'a plan of a stack that is not synthesised',
      args: () => {
        const file = join(parent, 'services-other.json');
        writeFileSync(file, JSON.stringify({ format_version: '1.2', planned_values: {}, configuration: {} }));
        return [file];
      },
      says: /stack services-other: must be synthesised/,
    },
    {
      name: 'one plan twice',
      args: () => [planFile('services-pay-prod'), planFile('services-pay-prod')],
      says: /must have one plan, got "several"/,
    },
    {
      name: 'output without expectations',
      args: () => [planFile('services-pay-prod'), '--dir', parent],
      says: /expectations: must be in/,
    },
  ])('refuses $name, exit 2', ({ args, says }) => {
    const { code, stdout, stderr } = run(...args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflow } from '../../../../analysis/workflows/read-workflow';
import { approvalFirst } from '../../../../analysis/workflows/rules/approval-first';
import { facts, findingsOf } from '../findings-of';

const file = 'service-deploy-high-risk.yml';
const textOf = (name: string) => readFileSync(join(__dirname, '../../../../.github/workflows', name), 'utf8');
const good = textOf(file);
const found = (name: string, text: string): string[] =>
  approvalFirst
    .check(readWorkflow(name, text), facts)
    .map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);
/** The job that deploys, on another condition. */
const when = (condition: string) =>
  good.replace(/(needs: approval\n(?: +#.*\n)*) {4}if: >-\n(?: {6}.*\n)+/, `$1    if: ${condition}\n`);

describe('the rule approval-first', () => {
  it('has nothing to say about the workflow for high-risk deployments, nor about another one', () => {
    expect(found(file, good)).toEqual([]);
    expect(found('copy.yml', good)).toEqual([]);
    expect(findingsOf(approvalFirst)).toEqual([]);
  });

  it.each([
    { name: 'a list of jobs to need', text: good.replace('needs: approval', 'needs: [approval]') },
    { name: 'another condition', text: when("github.ref == 'refs/heads/main'") },
  ])('lets pass $name', ({ text }) => {
    expect(text).not.toBe(good);
    expect(found(file, text)).toEqual([]);
  });

  it.each([
    {
      name: 'a deployment that waits for nothing',
      text: good.replace('    needs: approval\n', ''),
      says: 'job deploy: must need the job of the environment ${{ inputs.environment }}_approval, got nothing',
    },
    {
      name: 'an approval of another environment',
      text: good.replace('${{ inputs.environment }}_approval', 'other_approval'),
      says: 'job deploy: must need the job of the environment ${{ inputs.environment }}_approval, got approval',
    },
    {
      name: 'an approval of no environment',
      text: good.replace('    environment: ${{ inputs.environment }}_approval\n', ''),
      says: 'job deploy: must need the job of the environment',
    },
    {
      name: 'a deployment that goes on after a refusal',
      text: when('always()'),
      says: 'job deploy: must not run when a job that it needs did not succeed, got if: always()',
    },
    {
      name: 'a deployment that goes on unless it is cancelled',
      text: when('${{ !cancelled() }}'),
      says: 'got if: ${{ !cancelled() }}',
    },
    {
      name: 'an approval that may fail',
      text: good.replace('    timeout-minutes: 5\n', '    timeout-minutes: 5\n    continue-on-error: true\n'),
      says: 'job approval: must fail where its environment or a step does, got continue-on-error: true',
    },
    {
      name: 'an approval whose step may fail',
      text: good.replace(/( +)- name: say what is approved\n/, '$&$1  continue-on-error: true\n'),
      says: 'step "say what is approved": must fail',
    },
    {
      name: 'the workflow of other deployments under that name',
      text: textOf('service-deploy.yml'),
      says: 'job deploy: must need the job of the environment',
    },
  ])('refuses $name', ({ text, says }) => {
    expect(found(file, text)).toEqual([expect.stringContaining(says)]);
  });
});

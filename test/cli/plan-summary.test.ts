import { planSummary } from '../../cli/plan-summary';
import * as main from '../../main';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { planFiles } from './plan-files';
import { runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

jest.mock('../../main', () => {
  const { sources, ...others } = jest.requireActual('../../main');
  return { ...others, sources: jest.fn(sources) };
});

const { directory } = synthesisedDirectory();
const planFile = planFiles(directory);
const run = (...args: string[]) => runCommand(planSummary, ...args);

describe('platform plan-summary', () => {
  it('shows a row for each stack, what is read first, and the next step', () => {
    const { code, stdout, stderr } = run(planFile('services-pay-prod'), planFile('baseline-pay-prod'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^stack +creates +updates +replaces +destroys +forgets +imports +drifted\n/);
    expect(stdout).toMatch(/\nservices-pay-prod +\d+ +0 +0 +0 +0 +0 +0\n/);
    expect(stdout).toMatch(/\nmakes a role of the platform +create +aws_iam_role\.auditor +baseline-pay-prod\n/);
    expect(stdout).toMatch(/\n\d+ of \d+ changes are dangerous\nnext: [^\n]+\n$/);
  });

  it('prints a comment for a pull request', () => {
    const { stdout } = run(planFile('services-pay-prod'), '--markdown');
    expect(stdout).toMatch(/^## Plan\n\nNothing dangerous was found\.\n\n### `services-pay-prod`: \d+ creates\n/);
  });

  it('says to whoever reads it that no guardrail binds, in both forms', () => {
    const { organization } = singleAccountSources().environments;
    const actual = main.sources();
    for (const form of [[], ['--markdown']]) {
      jest.mocked(main.sources).mockReturnValueOnce({
        ...actual,
        environments: { ...actual.environments, organization },
      });
      const { stdout } = run(planFile('services-pay-prod'), ...form);
      expect(stdout).toMatch(/not fenced: no service control policy .* because the organisation is not managed here/);
    }
    expect(run(planFile('services-pay-prod')).stdout).not.toContain('not fenced');
  });

  it('answers in JSON', () => {
    const { stacks } = JSON.parse(run(planFile('services-pay-prod'), '--json').stdout);
    expect(stacks).toMatchObject([{ stack: 'services-pay-prod', counts: { destroy: 0 }, drift: [] }]);
  });

  it('refuses two forms at once and what is no plan, exit 2', () => {
    const both = run(planFile('services-pay-prod'), '--json', '--markdown');
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toMatch(/must be one of --json and --markdown/);
    expect(run('nowhere.json')).toMatchObject({ code: 2, stdout: '' });
  });
});

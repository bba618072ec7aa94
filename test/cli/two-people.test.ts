import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { twoPeople } from '../../cli/two-people';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory, parent } = synthesisedDirectory();

/** Workflow files of one job that waits in the environment of an apply. */
function workflowsOn(name: string, on: string): string {
  const path = join(parent, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(
    join(path, 'apply.yml'),
    `on: ${on}
permissions: {}
jobs:
  guardrails:
    runs-on: ubuntu-24.04
    environment: guardrails-apply
    permissions: { id-token: write }
    steps: []
`,
  );
  return path;
}
const run = (...args: string[]): Ran => runCommand(twoPeople, '--dir', directory, ...args);

describe('platform two-people', () => {
  it('names the two people of each way, and break-glass last', () => {
    const workflows = workflowsOn('good', '{ push: { branches: [main] } }');
    const { code, stdout, stderr } = run('--workflows', workflows);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /\nguardrails-apply +\d+ accounts +GitHub, IAM[^\n]+environment guardrails-apply of acme\/platform, main +apply\.yml guardrails +the author, and 2 of permission-creators who approve +one of guardrails-appliers, not who started the run +4\n/,
    );
    expect(stdout).toMatch(
      /\nservices-apply +\d+ accounts +[^\n]+environment services-apply of acme\/platform, main +- +the author, and 2 of permission-creators who approve +one of services-appliers, not who started the run +4\n/,
    );
    expect(stdout).toMatch(
      /\nbreak-glass +\d+ accounts [^\n]+one person, arn:aws:iam::100000000001:user\/break-glass +nobody +1\n\n2 ways /,
    );
    expect(stdout).toMatch(/\n2 ways take two people, and \d+ are of break-glass and administrator alone\nnext: docs/);
  });

  it('ends with 1 and names the job where one person is enough', () => {
    const { code, stderr } = run('--workflows', workflowsOn('bad', '{ pull_request: null }'));
    expect(code).toBe(1);
    expect(stderr).toBe(
      'workflow apply.yml job guardrails: must be started on main alone, because it opens environment guardrails-apply of acme/platform, main, got "pull_request"; start it by a push to main, by hand or by the clock\n',
    );
  });

  it('answers in JSON', () => {
    const { rows, failures } = JSON.parse(run('--json').stdout);
    expect(failures).toEqual([]);
    expect(rows).toContainEqual(
      expect.objectContaining({ role: 'services-apply', kind: 'two people', people: 4, breaches: [] }),
    );
    expect(rows.at(-1)).toMatchObject({ kind: 'one person', second: 'nobody', people: 1 });
  });

  it('ends with 2 where it cannot know', () => {
    const copy = join(parent, 'without');
    cpSync(directory, copy, { recursive: true });
    rmSync(join(copy, 'expectations.json'));
    expect(runCommand(twoPeople, '--dir', copy)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^expectations: must be in .*run npm run synth\n$/),
    });
    expect(run('--workflows', join(parent, 'nowhere'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--workflows: must be a directory, got /),
    });
  });
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflows } from '../../cli/workflows';
import { main, sources } from '../../main';
import { goodWorkflow } from '../analysis/workflows/good-workflow';
import { runCommand } from './run-command';

const directory = mkdtempSync(join(tmpdir(), 'platform-workflows-'));
const outdir = join(directory, 'out');
const files = join(directory, 'workflows');
const run = (...args: string[]) => runCommand(workflows, '--dir', outdir, '--workflows', files, ...args);

describe('platform workflows', () => {
  beforeAll(() => {
    // The example itself: the command names its repository.
    expect(main({ sources: sources(), outdir, today: '2026-10-01' }).findings).toEqual([]);
  }, 60_000);
  beforeEach(() => {
    rmSync(files, { recursive: true, force: true });
    cpSync(join(__dirname, '..', '..', '.github', 'workflows'), files, { recursive: true });
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('lists the jobs, and which of them may take a role', () => {
    const { code, stdout, stderr } = run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nplan-stack\.yml +plan +yes\n/);
    expect(stdout).toMatch(/\ncheck\.yml +check +-\n/);
    expect(stdout).toContain('8 workflows keep every rule\nnext: docs/workflows.md');
  });

  it('says what is wrong, in one form, and ends with 1', () => {
    writeFileSync(join(files, 'good.yml'), goodWorkflow.replace('environment: plan', 'environment: nobodys'));
    const { code, stderr } = run();
    expect(code).toBe(1);
    expect(stderr).toBe(
      'workflow good.yml job plan: must name an environment that a github-* stack makes, got "nobodys"; choose from drift, guardrails-apply, main-plan, plan, services-apply, or add it to the stack\n',
    );
  });

  it('finds that trust names a workflow which is not there', () => {
    rmSync(join(files, 'plan-stack.yml'));
    const { code, stderr } = run();
    expect(code).toBe(1);
    expect(stderr).toContain('trust in AWS: must name a workflow of this repository that can be called');
  });

  it('answers in JSON', () => {
    const { stdout } = run('--json');
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], jobs: expect.arrayContaining([]) });
  });

  it.each([
    {
      name: 'a file that cannot be read',
      make: () => writeFileSync(join(files, 'a.yml'), 'on: ['),
      says: 'workflow a.yml: must be YAML',
    },
    {
      name: 'no such directory',
      make: () => rmSync(files, { recursive: true }),
      says: '--workflows: must be a directory',
    },
    {
      name: 'a directory without workflows',
      make: () => {
        rmSync(files, { recursive: true });
        cpSync(join(__dirname, 'lock'), files, { recursive: true });
      },
      says: 'must hold workflow files',
    },
  ])('cannot run on $name', ({ make, says }) => {
    make();
    const { code, stderr } = run();
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

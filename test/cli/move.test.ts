import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { move as command } from '../../cli/move';
import { runCommand } from './run-command';

const repository = join(__dirname, '../..');
const copied = [
  'main.ts',
  'package.json',
  'tsconfig.json',
  'environments',
  'registry',
  'policies',
  'expectations',
  'modules',
  'stacks',
  'analysis',
  'cli',
];

describe('platform move service', () => {
  const directory = mkdtempSync(join(tmpdir(), 'platform-move-test-'));
  const lockFile = join(directory, 'environments', 'lock.json');
  const original = readFileSync(join(repository, 'environments', 'lock.json'), 'utf8');
  const lock = () => JSON.parse(readFileSync(lockFile, 'utf8'));
  const move = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/bin.cjs', 'move', 'service', ...args], {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: undefined },
    });
    return { status, stdout, stderr };
  };
  /** As the first pull request left it. */
  const opened = (service: string, environment: string, to: string) => {
    const { homes, ...rest } = JSON.parse(original);
    const moves = { [service]: { [environment]: homes[service][environment] } };
    homes[service][environment] = to;
    writeFileSync(lockFile, JSON.stringify({ ...rest, homes, moves }));
  };
  beforeAll(() => {
    for (const source of copied) cpSync(join(repository, source), join(directory, source), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'));
  });
  beforeEach(() => writeFileSync(lockFile, original));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('writes nothing with --dry-run, and says in order what the next apply would do', () => {
    const { status, stdout, stderr } = move('payments-api', '--to', 'storefront-dev', '--dry-run');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(lockFile, 'utf8')).toBe(original);
    const stacks = [...stdout.matchAll(/^((?:services|github)-\S+) +(\d+) +(\d+) +(\d+)$/gm)].map(([, ...row]) => row);
    expect(stacks).toEqual([
      ['services-payments-prod', '0', '1', '0'],
      ['services-storefront-dev', expect.stringMatching(/^\d\d$/), '0', '0'],
      ['github-payments', '0', '2', '0'],
    ]);
    expect(stdout).toContain('nothing else differs; services-payments-dev stays as it is\n');
    expect(stdout).toContain('until then arn:aws:iam::210987000959:role/pipeline/payments-api_deploy does');
    expect(stdout).toMatch(/\nnothing was written: --dry-run\nnext: repeat without --dry-run\n$/);
    expect(stdout).not.toContain('\u001b[');
  });

  it('goes there in two steps, and the lock is the record', () => {
    const open = move('invoice-mailer', '--to', 'storefront-dev', '--environment', 'dev');
    expect({ status: open.status, stderr: open.stderr }).toEqual({ status: 0, stderr: '' });
    expect(open.stdout).toMatch(
      /next: npm run synth && npm run prove, then open a pull request; once storefront-dev does the work: npx platform move service invoice-mailer --finish --environment dev\n$/,
    );
    expect(lock().homes['invoice-mailer'].dev).toBe('storefront-dev');
    expect(lock().moves).toEqual({ 'invoice-mailer': { dev: 'payments-dev' } });

    const finish = move('invoice-mailer', '--finish', '--json');
    expect({ status: finish.status, stderr: finish.stderr }).toEqual({ status: 0, stderr: '' });
    const { stacks, move: made } = JSON.parse(finish.stdout);
    expect(made).toMatchObject({ step: 'finish', from: 'payments-dev', to: 'storefront-dev' });
    for (const { stack, adds, destroys } of stacks) {
      expect({ stack, adds }).toEqual({ stack, adds: [] });
      expect(destroys.length > 0).toBe(stack === 'services-payments-dev');
    }
    expect(lock().moves).toBeUndefined();
    expect(lock().homes['invoice-mailer'].dev).toBe('storefront-dev');
  });

  it('goes back, and leaves the lock byte by byte as it was', () => {
    opened('data-stores', 'prod', 'storefront-prod');
    const { status, stdout } = move('data-stores', '--cancel');
    expect(status).toBe(0);
    expect(stdout).toContain('data-stores stays in data-prod in prod: the home in storefront-prod goes\n');
    expect(readFileSync(lockFile, 'utf8')).toBe(original);
  });

  it('says what is lost for good, and leaves it to people to say that it is meant', () => {
    const before = readFileSync(join(directory, 'registry', 'losses.ts'), 'utf8');
    opened('storefront', 'staging', 'payments-staging');
    const { status, stdout } = move('storefront', '--finish');
    expect(status).toBe(0);
    expect(stdout).toContain('lost for good, so copy what is still needed first:\n');
    expect(stdout).toMatch(
      /^services-storefront-staging +aws_s3_bucket\.storefront_site +a bucket with what is in it$/m,
    );
    expect(stdout).toContain("  { stack: 'services-storefront-staging', service: 'storefront', reason: ");
    expect(stdout).toContain('\nnext: write the losses into registry/losses.ts, npm run synth && npm run prove');
    expect(readFileSync(join(directory, 'registry', 'losses.ts'), 'utf8')).toBe(before);
  });

  it('writes nothing when it refuses', () => {
    const { status, stdout, stderr } = move('payments-api', '--to', 'ledger-dev', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.map(({ check }: { check: string }) => check)).toEqual([
      'business-critical-alone',
    ]);
    expect(stderr).toMatch(/\n1 finding, nothing was written\n$/);
    expect(readFileSync(lockFile, 'utf8')).toBe(original);
  });

  it.each<[string, string[], number, RegExp]>([
    [
      'a service that nobody knows',
      ['payment-api', '--to', 'storefront-dev'],
      1,
      /^service payment-api: must be one of registry\/services, got "payment-api"; use "payments-api" or name a service of registry\/services\n1 finding, nothing was written\n$/,
    ],
    [
      'the home that holds what the service builds',
      ['payments-api', '--to', 'storefront-prod'],
      1,
      /^lock move payments-api: home that holds what the service builds must stay where it is, got "prod"; .+\n1 finding/,
    ],
    [
      'an account of a business-critical service',
      ['payments-api', '--to', 'ledger-dev'],
      1,
      /^service ledger: account ledger-dev of a business-critical service must hold no other service, got "payments-api"; /,
    ],
    [
      'a business-critical service into an account of others',
      ['ledger', '--to', 'storefront-dev'],
      1,
      /^service ledger: account storefront-dev of a business-critical service must hold no other service, got /,
    ],
    [
      'two steps at once',
      ['payments-api', '--finish', '--cancel'],
      2,
      /^move: must be given one of --to, --finish and --cancel, got "--finish --cancel"; repeat with one of them\n$/,
    ],
    ['no step', ['payments-api'], 2, /^move: must be given one of --to, --finish and --cancel, got "none"; /],
  ])('refuses %s', (_, args, code, says) => {
    // In this process and in this tree, which a refusal leaves alone.
    const ran = runCommand(command, 'service', ...args, '--dry-run');
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(says);
  });
});

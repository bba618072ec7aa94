import { biomeSays } from '../edit-source/biome-says';
import { platformFork } from '../edit-source/platform-fork';

const refunds = [
  ...['new', 'service', '--id', 'refunds', '--team', 'payments', '--repository', 'acme/refunds'],
  ...['--repository-id', '812345690', '--environments', 'dev,staging,prod', '--profile', 'serverless'],
  ...['--uses', 'sqs,dynamodb'],
];

describe('platform new service', () => {
  jest.setTimeout(300_000);
  const fork = platformFork();

  it('names every missing option where it cannot ask, and could not run', () => {
    expect(fork.run('new', 'service', '--id', 'refunds', '--profile', 'container-on-ecs')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'new service: must be given --team, --repository, --repository-id, --environments, --cluster, got "nothing"; give them, or run it at a terminal, where it asks\n',
    });
  });

  it('says everything that is wrong at once, with the nearest name, and writes nothing', () => {
    const before = fork.texts();
    const { code, stderr } = fork.run(
      ...['new', 'service', '--id', 'Refunds', '--team', 'paymets', '--repository', 'refunds', '--repository-id', 'x'],
      ...['--environments', 'dev,stagin', '--profile', 'serverles', '--uses', 'dynamdb', '--visibility', 'pubic'],
    );
    expect(code).toBe(1);
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      '--environments: must be one of environments/, got "stagin"; use "staging" or another of dev, staging, prod',
      '--id: must be lower-case words joined by single hyphens, such as "payments-api", got "Refunds"; correct it',
      '--profile: must be one of the profiles, got "serverles"; use "serverless" or another of container-on-ecs, serverless, static-site, infrastructure',
      '--repository: must be "owner/name", got "refunds"; correct it',
      '--repository-id: must be the number that GitHub gives the repository, got "x"; ask for it: gh api repos/OWNER/NAME --jq .id',
      '--team: must be one of registry/teams.ts, got "paymets"; use "payments" or another of data, payments, storefront',
      expect.stringMatching(/^--uses: must be one of the catalogue, got "dynamdb"; use "dynamodb" or another of /),
      'service Refunds: repository.visibility must be one of private, internal, public, got "pubic"; use "public" or give one of these',
      '8 findings, nothing was written',
    ]);
    expect(fork.texts()).toEqual(before);
  });

  it('leaves every byte as it was when the checks find something, when only asked what it would do, and on Ctrl-C', async () => {
    const before = fork.texts();
    const taken = fork.run(...refunds.map((word) => (word === '812345690' ? '812345678' : word)));
    expect(taken.code).toBe(1);
    expect(taken.stderr).toContain('repository');
    expect(fork.texts()).toEqual(before);

    const dry = fork.run(...refunds, '--dry-run');
    expect(dry.stdout).toContain('nothing was written\nnext: the same without --dry-run\n');
    expect(dry.stdout).toContain("registry/index.ts\n  + import refunds from './services/refunds';\n  +   refunds,\n");
    expect(fork.texts()).toEqual(before);

    expect(await fork.interrupt('SIGINT', ...refunds)).toBe('SIGINT');
    expect(fork.texts()).toEqual(before);
    expect(fork.left()).toEqual([]);
  });

  it('writes the entry of the README, its line and its homes; retiring it gives the sources back', () => {
    const before = fork.texts();
    const ran = fork.run(...refunds);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(
      'stacks that will differ, in the order of the apply: services-payments-dev, services-payments-prod, services-payments-staging, github-organization, github-payments\n',
    );
    expect(ran.stdout).toMatch(/\nnext: [^\n]+open a pull request[^\n]*\n$/);
    expect(
      fork.read('registry/services/refunds.ts'),
    ).toBe(`import { defineService, github, serverless } from '../schema';

export default defineService({
  id: 'refunds',
  team: 'payments',
  repository: github('acme/refunds', { id: 812345690 }),
  environments: ['dev', 'staging', 'prod'],
  pipeline: serverless(),
  uses: ['dynamodb', 'sqs'],
});
`);
    expect(JSON.parse(fork.read('environments/lock.json')).homes.refunds).toEqual({
      dev: 'payments-dev',
      prod: 'payments-prod',
      staging: 'payments-staging',
    });
    const changed = Object.entries(fork.texts()).filter(([path, text]) => before[path] !== text);
    expect(changed.map(([path]) => path).sort()).toEqual([
      'environments/lock.json',
      'registry/index.ts',
      'registry/services/refunds.ts',
    ]);
    expect(biomeSays(Object.fromEntries(changed.filter(([path]) => path.endsWith('.ts'))))).toBe('');
    expect(fork.run('retire', 'service', 'refunds').stderr).toBe(
      'retire: must be agreed to, got "no terminal to ask at"; add --yes, or --dry-run to see what it would do\n',
    );
    const retired = fork.run('retire', 'service', 'refunds', '--yes', '--json');
    expect(retired.code).toBe(0);
    const { destroys } = JSON.parse(retired.stdout);
    expect(destroys.map(({ stack }: { stack: string }) => stack)).toEqual([
      'github-payments',
      'services-payments-dev',
      'services-payments-prod',
      'services-payments-staging',
    ]);
    expect(destroys[2].destroys[0]).toEqual({
      address: 'aws_s3_bucket.refunds_artifacts',
      protects: 'a bucket with what is in it',
      first: 'copy what is needed and empty it with all versions, or the apply stops there',
    });
    const { 'registry/retired.ts': now, ...others } = fork.texts();
    const { 'registry/retired.ts': _, ...wanted } = before;
    expect(others).toEqual(wanted);
    expect(now).toContain("services: ['refunds']");

    expect(fork.run('retire', 'service', 'refunds', '--yes')).toEqual({
      code: 0,
      stdout: 'nothing to write: service refunds has ended already\nnext: nothing\n',
      stderr: '',
    });
  });
});

import { lockText } from '../../../cli/lock/lock-text';
import { endAccount } from '../../../cli/retire/end-account';
import { endEnvironment } from '../../../cli/retire/end-environment';
import { endEnvironmentOf } from '../../../cli/retire/end-environment-of';
import { endService } from '../../../cli/retire/end-service';
import { endTeam } from '../../../cli/retire/end-team';
import type { EndInput, Ending } from '../../../cli/retire/ending';
import { checkSources } from '../../../registry/check-platform';
import { formatFinding } from '../../../registry/finding';
import { entryOf } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const files: Readonly<Record<string, string>> = {
  'registry/index.ts':
    "import { retired } from './retired';\nimport pay from './services/pay';\n\nconst services = {\n  pay,\n};\n",
  'registry/retired.ts': 'export const retired = { services: [], teams: [], environments: [], accounts: [] };\n',
  'registry/teams.ts': "export const teams = [defineTeam({ id: 'ledger' }), defineTeam({ id: 'pay' })];\n",
  'registry/services/pay.ts':
    "export default defineService({ id: 'pay', environments: ['dev', 'staging', 'prod'] });\n",
  'environments/retired.ts': 'export const retiredStacks = [];\n',
  'environments/index.ts': "import { dev } from './dev';\n\nexport const environments = { environments: [dev] };\n",
  'environments/dev.ts': "export const dev = defineEnvironment({ id: 'dev', posture: 'broad' });\n",
  'environments/organization.ts':
    "export const organization = defineOrganization({ organizationalUnits: [{ id: 'dev', holds: 'dev' }] });\n",
};

function inputOf(change: (sources: TypedSources) => void): EndInput {
  const sources = fixtureSources();
  change(sources);
  const { platform, findings } = checkSources(sources, { today: fixtureToday });
  if (!platform) throw new Error(findings.map(formatFinding).join('\n'));
  return {
    platform,
    read: (path) => {
      const text = path === 'environments/lock.json' ? lockText(sources.environments.lock) : files[path];
      if (text === undefined) throw new Error(`no file ${path}`);
      return text;
    },
  };
}

const as = (ending: Ending, path: string) => ending.edits.find((edit) => edit.path === path)?.after;
const alone = (sources: TypedSources) => {
  entryOf(sources, 'pay').shares = [];
};
const noEvidence = { serials: [], run: undefined, file: undefined };
const run = 'https://github.com/acme/platform/actions/runs/1';
const account = (change: (sources: TypedSources) => void, options: Partial<Parameters<typeof endAccount>[2]> = {}) =>
  endAccount(inputOf(change), 'spare-dev', { close: false, evidence: noEvidence, ...options });
const spare =
  (phase: 'active' | 'suspended' | 'intake', retired: 'not' | 'retired' | 'closed' = 'not') =>
  (sources: TypedSources) => {
    const { lock } = sources.environments;
    lock.accounts['spare-dev'] = { phase, environment: 'dev', id: '210987009999' };
    lock.stacks = [...lock.stacks, 'baseline-spare-dev', 'identity-spare-dev', 'services-spare-dev'].sort();
    if (retired !== 'not') sources.registry.retired.accounts.push('spare-dev');
    if (retired === 'closed') sources.registry.retired.close = ['spare-dev'];
  };

describe('what must not end', () => {
  it.each<{ name: string; ending: () => Ending; says: string[] }>([
    {
      name: 'a service that nobody knows',
      ending: () =>
        endService(
          inputOf(() => {}),
          'pya',
        ),
      says: ['service pya: must be one of registry/services, got "pya"; did you mean pay?'],
    },
    {
      name: 'a service whose share another uses',
      ending: () =>
        endService(
          inputOf(() => {}),
          'pay',
        ),
      says: [
        'service pay: must share nothing that another service uses, got "pay-api"; let pay-api do without it, then remove the share from registry/services/pay.ts',
      ],
    },
    {
      name: 'a service that is given a share',
      ending: () =>
        endService(
          inputOf(() => {}),
          'pay-api',
        ),
      says: [
        'service pay-api: must be given no share by another entry, got "pay"; remove the share from registry/services/pay.ts',
      ],
    },
    {
      name: 'the last environment of an entry',
      ending: () =>
        endEnvironmentOf(
          inputOf((sources) => {
            entryOf(sources, 'network').environments = ['dev'];
          }),
          'network',
          'dev',
        ),
      says: [
        'service network: must keep one environment, got "dev"; end the service instead: npx platform retire service network',
      ],
    },
    {
      name: 'an environment that an entry does not list',
      ending: () =>
        endEnvironmentOf(
          inputOf(() => {}),
          'network',
          'prd',
        ),
      says: ['service network: must list the environment that it leaves, got "prd"; did you mean prod?'],
    },
    {
      name: 'an environment in which another service uses a share',
      ending: () =>
        endEnvironmentOf(
          inputOf(() => {}),
          'pay',
          'dev',
        ),
      says: [
        'service pay: must share nothing in dev that another service uses, got "pay-api"; let pay-api leave dev first, or remove the share',
      ],
    },
    {
      name: 'a team that owns services',
      ending: () =>
        endTeam(
          inputOf(() => {}),
          'ledger',
          noEvidence,
        ),
      says: [
        'team ledger: must own no service, got "ledger"; give registry/services/ledger.ts another team, or npx platform retire service ledger',
      ],
    },
    {
      name: 'a part of the foundation',
      ending: () =>
        endAccount(
          inputOf(() => {}),
          'security',
          { close: false, evidence: noEvidence },
        ),
      says: [
        'account security: must not be one of the foundation, got "security"; leave it: every other account rests on it',
      ],
    },
    {
      name: 'an account that services live in',
      ending: () =>
        endAccount(
          inputOf(() => {}),
          'ledger-dev',
          { close: false, evidence: noEvidence },
        ),
      says: [
        'account ledger-dev: must hold no service, got "ledger in dev"; npx platform move service ledger --to <account>, or end it there',
      ],
    },
    {
      name: 'an account that nobody knows',
      ending: () =>
        endAccount(
          inputOf(() => {}),
          'ledger-dve',
          { close: false, evidence: noEvidence },
        ),
      says: ['account ledger-dve: must be one of environments/lock.json, got "ledger-dve"; did you mean ledger-dev?'],
    },
    {
      name: 'an account that is not active yet',
      ending: () => account(spare('intake')),
      says: [
        'account spare-dev: must be active before it can be suspended, got "intake"; apply its baseline and run npx platform accounts activate spare-dev first',
      ],
    },
    {
      name: 'a retired account without evidence',
      ending: () =>
        account(spare('suspended', 'retired'), { evidence: { ...noEvidence, serials: ['baseline-spare-dev=3'], run } }),
      says: ['identity-spare-dev', 'services-spare-dev'].map(
        (stack) =>
          `stack ${stack}: must have evidence that its state is empty, got "nothing"; after the apply that emptied it: --serial ${stack}=<serial of terraform state pull> --run <address of the run>`,
      ),
    },
  ])('is refused: $name', ({ ending, says }) => {
    const { findings, edits } = ending();
    expect(findings.map(formatFinding)).toEqual(says);
    expect(edits).toEqual([]);
  });

  it('is refused: an environment that services list, accounts hold, and artefacts are in', () => {
    const said = endEnvironment(
      inputOf(() => {}),
      'prod',
    ).findings.map(formatFinding);
    expect(said).toContain(
      'environment prod: must be listed by no service, got "pay"; npx platform retire environment prod --of pay',
    );
    expect(said).toContain(
      'environment prod: must be held by no account, got "pay-prod"; npx platform retire account pay-prod, until it has left the lock',
    );
    expect(said).toContain(
      'environment prod: must not be the one that holds artefacts, got "prod"; choose another artifactEnvironment in environments/organization.ts, and apply it first',
    );
  });

  it.each([
    {
      name: 'resources',
      file: [{ stack: 'baseline-spare-dev', serial: 3, run, resources: 2 }],
      says: 'evidence.resources must be one of 0',
    },
    {
      name: 'no address',
      file: [{ stack: 'baseline-spare-dev', serial: 3, run: 'by hand' }],
      says: 'run must be the address',
    },
    {
      name: 'a quote',
      file: [{ stack: 'baseline-spare-dev', serial: 3, run: `${run}'` }],
      says: 'run must be an https address',
    },
    {
      name: 'another stack',
      file: [{ stack: 'baseline-pay-dev', serial: 3, run }],
      says: 'must be of a stack that ends here',
    },
    { name: 'no list', file: { stack: 'baseline-spare-dev' }, says: '--evidence: must be a list' },
  ])('is refused: evidence with $name', ({ file, says }) => {
    const { findings, edits } = account(spare('suspended', 'retired'), { evidence: { ...noEvidence, file } });
    expect(findings.map(formatFinding).join('\n')).toContain(says);
    expect(edits).toEqual([]);
  });
});

describe('what may end', () => {
  it('is a service, with its waivers', () => {
    const ending = endService(inputOf(alone), 'pay');
    expect(ending.findings).toEqual([]);
    expect(as(ending, 'registry/retired.ts')).toContain("services: ['pay']");
    expect(as(ending, 'registry/index.ts')).toContain('const services = {};');
    expect(ending.edits.map(({ path, after }) => [path, after === undefined])).toContainEqual([
      'registry/services/pay.ts',
      true,
    ]);
  });

  it('is an environment of a service; its home stays only where its artefacts are', () => {
    const left = endEnvironmentOf(inputOf(alone), 'pay', 'staging');
    expect(as(left, 'registry/services/pay.ts')).toContain("environments: ['dev', 'prod']");
    expect(Object.keys(JSON.parse(as(left, 'environments/lock.json') ?? '').homes.pay)).toEqual(['dev', 'prod']);
    const kept = endEnvironmentOf(inputOf(alone), 'pay', 'prod');
    expect(kept.edits.map(({ path }) => path)).toEqual(['registry/services/pay.ts']);
    expect(kept.later).toEqual(['its artefacts stay in prod, from where its other environments pull them']);
  });

  it('is an environment that nothing is in', () => {
    const ending = endEnvironment(
      inputOf((sources) => {
        const { lock } = sources.environments;
        for (const entry of Object.values(sources.registry.services))
          entry.environments = entry.environments.filter((id) => id !== 'dev');
        for (const home of Object.values(lock.homes)) delete home.dev;
        for (const [name, { environment }] of Object.entries(lock.accounts))
          if (environment === 'dev') delete lock.accounts[name];
        lock.stacks = lock.stacks.filter((stack) => !stack.endsWith('-dev'));
        entryOf(sources, 'pay').shares = [];
      }),
      'dev',
    );
    expect(ending.findings).toEqual([]);
    expect(as(ending, 'environments/index.ts')).toBe('\nexport const environments = { environments: [] };\n');
    expect(as(ending, 'environments/organization.ts')).toContain('organizationalUnits: []');
    expect(as(ending, 'registry/retired.ts')).toContain("environments: ['dev']");
  });

  it('is a team without services, and later its stack', () => {
    const idle = (sources: TypedSources) => {
      entryOf(sources, 'ledger').team = 'pay';
    };
    const ending = endTeam(inputOf(idle), 'ledger', noEvidence);
    expect(as(ending, 'registry/teams.ts')).toBe("export const teams = [defineTeam({ id: 'pay' })];\n");
    const gone = (sources: TypedSources) => {
      idle(sources);
      sources.registry.teams = sources.registry.teams.filter(({ id }) => id !== 'ledger');
      sources.registry.retired.teams.push('ledger');
      sources.environments.lock.stacks = [...new Set([...sources.environments.lock.stacks, 'github-ledger'])].sort();
    };
    const stack = endTeam(inputOf(gone), 'ledger', { serials: ['github-ledger=9'], run, file: undefined });
    expect(as(stack, 'environments/retired.ts')).toContain(`stack: 'github-ledger',`);
    expect(endTeam(inputOf(gone), 'ledger', noEvidence).findings.map(({ rule }) => rule)).toEqual([
      'must have evidence that its state is empty',
    ]);
  });

  it('is an empty account, a step a call: suspended, retired, gone with evidence', () => {
    const suspended = account(spare('active'));
    expect(suspended.edits.map(({ path }) => path)).toEqual(['environments/lock.json']);
    expect(JSON.parse(as(suspended, 'environments/lock.json') ?? '').accounts['spare-dev'].phase).toBe('suspended');

    const retired = account(spare('suspended'));
    expect(retired.edits.map(({ path }) => path)).toEqual(['registry/retired.ts']);
    expect(as(retired, 'registry/retired.ts')).toContain("accounts: ['spare-dev'] }");

    const file = ['baseline', 'identity', 'services'].map((kind) => ({ stack: `${kind}-spare-dev`, serial: 3, run }));
    const gone = account(spare('suspended', 'retired'), { evidence: { ...noEvidence, file } });
    expect(JSON.parse(as(gone, 'environments/lock.json') ?? '').accounts).not.toHaveProperty('spare-dev');
    expect(as(gone, 'environments/retired.ts')?.match(/stack: '/g)).toHaveLength(3);
    expect(gone.says).toBe(
      `account spare-dev leaves and is forgotten: it stays open in the unit suspended as 210987009999, ${inputOf(spare('active')).platform.accounts.find(({ name }) => name === 'spare-dev')?.email}`,
    );
  });

  it('is closed only on request, and only when that was applied before it leaves', () => {
    expect(as(account(spare('suspended'), { close: true }), 'registry/retired.ts')).toContain(
      "accounts: ['spare-dev'], close: ['spare-dev'] }",
    );
    const file = ['baseline', 'identity', 'services'].map((kind) => ({ stack: `${kind}-spare-dev`, serial: 3, run }));
    const asked = account(spare('suspended', 'retired'), { close: true, evidence: { ...noEvidence, file } });
    expect(asked.edits.map(({ path }) => path)).toEqual(['registry/retired.ts']);
    const closes = account(spare('suspended', 'closed'), { evidence: { ...noEvidence, file } });
    expect(closes.says).toBe('account spare-dev leaves, and AWS closes it: 210987009999');
  });

  it.each([
    {
      ending: () =>
        endService(
          inputOf(() => {}),
          'invoices',
        ),
      says: 'service invoices has ended already',
    },
    {
      ending: () =>
        endTeam(
          inputOf(() => {}),
          'billing',
          noEvidence,
        ),
      says: 'team billing has ended already',
    },
    {
      ending: () =>
        endEnvironment(
          inputOf(() => {}),
          'qa',
        ),
      says: 'environment qa has ended already',
    },
    {
      ending: () =>
        endAccount(
          inputOf(() => {}),
          'sandbox',
          { close: false, evidence: noEvidence },
        ),
      says: 'account sandbox has ended already',
    },
  ])('needs no second end: $says', ({ ending, says }) => {
    expect(ending()).toEqual({ findings: [], edits: [], says, later: [] });
  });
});

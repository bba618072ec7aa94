import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, sources as ownSources } from '../main';
import { formatFinding } from '../registry/finding';
import { accountOf, entryOf, environmentOf, removeEntry, unlock } from './fixtures/change';
import { fixtureSources } from './fixtures/fixture-sources';
import { fixtureToday } from './fixtures/fixture-today';
import { singleAccountSources } from './fixtures/single-account-sources';
import { resourcesOf, synthesised } from './synthesised';

describe('synthesis', () => {
  it('gives the same bytes twice', () => {
    expect(synthesised(fixtureSources()).files).toEqual(synthesised(fixtureSources()).files);
  });

  it('takes the organisation of this repository without a finding', () => {
    expect(synthesised(ownSources()).findings).toEqual([]);
  });

  it('gives the same stacks whatever the order of the entries', () => {
    const reversed = fixtureSources();
    reversed.registry.services = Object.fromEntries(Object.entries(reversed.registry.services).reverse());
    reversed.registry.teams.reverse();
    const bare = ({ files }: ReturnType<typeof synthesised>) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('cdk.tf.json')));
    expect(bare(synthesised(reversed))).toEqual(bare(synthesised(fixtureSources())));
  });

  it('names every stack that the expectations name, and no other', () => {
    const { stacks, files } = synthesised(fixtureSources());
    const { stacks: expected } = JSON.parse(files['expectations.json'] ?? '{}') as { stacks: string[] };
    expect(Object.keys(stacks).sort()).toEqual([...expected].sort());
  });
});

describe('the output directory', () => {
  const withDirectory = (use: (outdir: string, parent: string) => void) => {
    const parent = mkdtempSync(join(tmpdir(), 'platform-'));
    try {
      use(join(parent, 'out'), parent);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  };
  const run = (outdir: string, sources = fixtureSources()) => main({ sources, outdir, today: fixtureToday });

  it('is left as it is while a state of Terraform lies in it, which nothing could bring back', () => {
    withDirectory((outdir) => {
      run(outdir);
      const state = join(outdir, 'stacks', 'organization', 'terraform.tfstate');
      writeFileSync(state, '{}');
      expect(run(outdir).findings.map(formatFinding)).toEqual([
        'stack organization: the output must hold no state, because it is replaced as a whole, got "terraform.tfstate"; move it to a directory of its own, such as by-hand/organization, and run Terraform there as docs/bootstrap.md says',
      ]);
      expect(readFileSync(state, 'utf8')).toBe('{}');
      rmSync(state);
      expect(run(outdir).findings).toEqual([]);
    });
  });

  it('stays as it was when an entry is wrong', () => {
    withDirectory((outdir, parent) => {
      run(outdir);
      const before = readFileSync(join(outdir, 'manifest.json'), 'utf8');
      const sources = fixtureSources();
      entryOf(sources, 'pay').team = 'nobody';
      expect(run(outdir, sources).findings).not.toEqual([]);
      expect(readFileSync(join(outdir, 'manifest.json'), 'utf8')).toBe(before);
      expect(readdirSync(parent)).toEqual(['out']);
    });
  });

  it('stays as it was when what was built breaks a quota', () => {
    withDirectory((outdir, parent) => {
      run(outdir);
      const sources = fixtureSources();
      sources.environments.organization.quotas = { inlinePolicyCharactersPerRole: 3000 };
      const said = run(outdir, sources).findings.map(formatFinding);
      expect(said.find((line) => line.startsWith('services-pay-prod aws_iam_role_policy.pay_deploy'))).toMatch(
        /^services-pay-prod aws_iam_role_policy\.pay_deploy: characters of the inline policy must be at most 3000, got "3\d{3}"; list fewer uses or grants in the entry, or split the service$/,
      );
      expect(readdirSync(join(outdir, 'stacks'))).toContain('services-pay-prod');
      expect(readdirSync(parent)).toEqual(['out']);
    });
  });

  it('holds no stack that the registry no longer asks for', () => {
    withDirectory((outdir) => {
      run(outdir);
      const sources = fixtureSources();
      removeEntry(sources, 'ledger');
      delete sources.environments.lock.homes.ledger;
      sources.environments.lock.accounts = Object.fromEntries(
        Object.entries(sources.environments.lock.accounts).filter(([name]) => !name.startsWith('ledger')),
      );
      sources.registry.teams = sources.registry.teams.filter(({ id }) => id !== 'ledger');
      expect(run(outdir, sources).findings).toEqual([]);
      expect(readdirSync(join(outdir, 'stacks')).filter((stack) => stack.includes('ledger'))).toEqual([]);
    });
  });
});

describe('a vanished stack', () => {
  const without = (stack: string) => {
    const sources = fixtureSources();
    sources.environments.lock.stacks = [stack];
    return sources;
  };

  it('fails the synthesis', () => {
    expect(synthesised(without('services-gone-dev')).findings.map(formatFinding)).toEqual([
      'stack services-gone-dev: a stack must stay in the output until its empty state is recorded in environments/retired.ts, got "no such stack in the output"; put back what made it, apply the empty stack, then retire it with that evidence',
    ]);
  });

  it('may go with the evidence that its state was empty', () => {
    const sources = without('services-gone-dev');
    sources.environments.retiredStacks = [
      { stack: 'services-gone-dev', evidence: { resources: 0, serial: 7, run: 'https://ci.acme.example/7' } },
    ];
    expect(synthesised(sources).findings).toEqual([]);
  });

  it('cannot be retired while it is still made', () => {
    const sources = without('bootstrap');
    sources.environments.retiredStacks = [
      { stack: 'bootstrap', evidence: { resources: 0, serial: 7, run: 'https://ci.acme.example/7' } },
    ];
    expect(synthesised(sources).findings.map(formatFinding)).toEqual([
      'stack bootstrap: a retired stack must not be in the output, got "bootstrap"; remove it from environments/retired.ts, or remove what makes it',
    ]);
  });
});

describe('the phases of an account', () => {
  it('synthesises bootstrap, management and organization while no id is known', () => {
    const sources = fixtureSources();
    unlock(sources);
    const { stacks, findings } = synthesised(sources);
    expect(findings).toEqual([]);
    expect(Object.keys(stacks).sort()).toEqual([
      'bootstrap',
      'github-ledger',
      'github-organization',
      'github-pay',
      'management',
      'organization',
    ]);
    expect(resourcesOf({ bootstrap: stacks.bootstrap ?? fail() })).toEqual([]);
    expect(Object.keys(stacks.organization?.resource?.aws_organizations_account ?? {})).toContain('pay-dev');
    expect(stacks.organization?.terraform.backend).toHaveProperty('local');
  });

  it('places nothing in an account that is in intake, and keeps its stack', () => {
    const sources = fixtureSources();
    accountOf(sources, 'pay-dev').phase = 'intake';
    const { stacks } = synthesised(sources);
    expect(stacks['services-pay-dev']?.resource).toBeUndefined();
    expect(Object.keys(stacks['services-pay-prod']?.resource?.aws_iam_role ?? {})).toContain('pay_deploy');
    const accounts = stacks.organization?.resource?.aws_organizations_account;
    expect(accounts?.['pay-dev']?.parent_id).toBe('${aws_organizations_organizational_unit.intake.id}');
    expect(accounts?.['pay-prod']?.parent_id).toBe('${aws_organizations_organizational_unit.prod.id}');
  });

  it('keeps the stacks of a team whose last service is gone, empty', () => {
    const sources = fixtureSources();
    removeEntry(sources, 'ledger');
    sources.registry.retired.services.push('ledger');
    const { stacks, findings } = synthesised(sources);
    expect(findings).toEqual([]);
    expect(stacks['services-ledger-dev']?.resource).toBeUndefined();
    expect(stacks['github-ledger']?.resource).toBeUndefined();
  });
});

describe('one account without an organisation', () => {
  const { stacks, findings } = synthesised(singleAccountSources());

  it('synthesises without organization and management stacks', () => {
    expect(findings).toEqual([]);
    expect(Object.keys(stacks).filter((stack) => /^(organization|management|identity-)/.test(stack))).toEqual([]);
  });

  it('makes the platform and the services in the one account', () => {
    expect(Object.keys(stacks)).toEqual(
      expect.arrayContaining(['bootstrap', 'baseline-platform', 'services-platform']),
    );
    expect(stacks['services-platform']?.resource?.aws_iam_role).not.toEqual({});
  });
});

describe('guardrails', () => {
  it('exist and bind nobody while they are detached', () => {
    const sources = fixtureSources();
    sources.environments.lock.organization.guardrails = 'detached';
    const { resource } = synthesised(sources).stacks.organization ?? {};
    expect(Object.keys(resource?.aws_organizations_policy ?? {})).toContain('scp-root-1');
    expect(resource?.aws_organizations_policy_attachment).toBeUndefined();
  });

  it('are attached to the root, the fenced units, each environment and the platform account', () => {
    const { resource } = synthesised(fixtureSources()).stacks.organization ?? {};
    const attached = Object.keys(resource?.aws_organizations_policy_attachment ?? {});
    expect(attached).toEqual(
      expect.arrayContaining([
        'rcp-root-1_root',
        'scp-environment-prod-1_prod',
        'scp-fence-1_foundation',
        'scp-fence-1_workloads',
        'scp-platform-account-1_platform-account',
        'scp-root-1_root',
        'scp-suspended-1_suspended',
      ]),
    );
    expect(attached.filter((address) => address.endsWith('_intake'))).toEqual([]);
  });

  it('of several tiers on one unit are counted together', () => {
    const sources = fixtureSources();
    const { organization } = sources.environments;
    organization.organizationalUnits = [
      { id: 'foundation', holds: 'foundation' },
      { id: 'intake' },
      { id: 'suspended' },
      { id: 'dev', holds: 'dev' },
      { id: 'staging', holds: 'staging' },
      { id: 'prod', holds: 'prod' },
    ];
    organization.quotas = { serviceControlPoliciesPerTarget: 2 };
    expect(synthesised(sources).findings.map(formatFinding)).toEqual([
      'unit dev: service control policies attached to it must be at most 2, got "3"; raise the quota of the organisation, or hold the environment in a unit further down',
    ]);
    organization.quotas = { serviceControlPoliciesPerTarget: 3 };
    expect(synthesised(sources).findings).toEqual([]);
  });

  it('that do not fit their quota are a finding', () => {
    const sources = fixtureSources();
    sources.environments.organization.quotas = { serviceControlPolicyCharacters: 300 };
    const [finding] = synthesised(sources).findings;
    expect(finding && formatFinding(finding)).toMatch(
      /^policies root: statement \w+ must fit one document of 300 characters, got "\d+"; raise the quota/,
    );
  });
});

describe('a change to one environment', () => {
  it('changes no stack of another', () => {
    const before = synthesised(fixtureSources()).files;
    const sources = fixtureSources();
    environmentOf(sources, 'staging').posture = 'broad';
    const after = synthesised(sources).files;
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual(['expectations.json', 'stacks/services-pay-staging/cdk.tf.json']);
  });
});

const fail = (): never => {
  throw new Error('stack is missing');
};

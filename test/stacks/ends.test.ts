import { formatFinding } from '../../registry/finding';
import { accountOf, entryOf, removeEntry, teamOf } from '../fixtures/change';
import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { resourcesOf, type Synthesised, synthesised } from '../synthesised';
import { differing, endAccount, forgottenIn, retiredStack, retireService } from './ending';

/** The fixture with every stack in its lock, as `platform lock` leaves it. */
const stackNames = Object.keys(synthesised(fixtureSources()).stacks).sort();
const locked = () => {
  const sources = fixtureSources();
  sources.environments.lock.stacks = [...stackNames];
  return sources;
};
const before = made(locked());

function made(sources: TypedSources): Synthesised {
  const result = synthesised(sources);
  expect(result.findings.map(formatFinding)).toEqual([]);
  // What is expected is said without the stacks, and must end with them.
  const { stacks } = JSON.parse(result.files['expectations.json'] ?? '{}') as { stacks: string[] };
  expect(stacks).toEqual(Object.keys(result.stacks).sort());
  return result;
}

/** What the fixture is after a change, and the lines of what differs. */
function changed(change: (sources: TypedSources) => void, from = locked): { result: Synthesised; lines: string[] } {
  const sources = from();
  change(sources);
  const result = made(sources);
  return { result, lines: differing(before, result) };
}

const inStack = ({ stacks }: Synthesised, stack: string) =>
  resourcesOf(stacks).flatMap((each) => (each.stack === stack ? [each.address] : []));
const stacksOf = (lines: readonly string[]) => [...new Set(lines.map((line) => line.split(' ')[1]))].sort();

describe('an environment that leaves an entry', () => {
  const { result, lines } = changed((sources) => {
    entryOf(sources, 'pay').environments = ['dev', 'prod'];
  });

  it('takes exactly what the service had there, from its account and from its repository', () => {
    const there = inStack(before, 'services-pay-staging').map((address) => `- services-pay-staging ${address}`);
    expect(there.length).toBeGreaterThan(3);
    expect(lines).toEqual(expect.arrayContaining(there));
    const others = lines.filter((line) => line.startsWith('-') && !line.startsWith('- services-pay-staging'));
    expect(others).not.toEqual([]);
    for (const line of others) expect(line).toMatch(/^- github-pay \w+\.pay_staging/);
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([]);
  });

  it('changes elsewhere only what named the lost home', () => {
    for (const line of lines.filter((each) => each.startsWith('~'))) expect(line).toMatch(/ \w+\.pay_/);
    expect(stacksOf(lines)).toEqual(['github-pay', 'services-pay-prod', 'services-pay-staging']);
  });

  it('leaves the emptied stack in the output', () => {
    expect(result.stacks['services-pay-staging']).toBeDefined();
    expect(inStack(result, 'services-pay-staging')).toEqual([]);
  });
});

describe('an entry that ends', () => {
  it('takes exactly what belonged to the service, and is named by what changes elsewhere', () => {
    const { lines } = changed((sources) => retireService(sources, 'network'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.filter((each) => !each.includes(' github-organization ')))
      expect(line).toMatch(/^- \S+ \w+\.network[_"]?/);
    expect(stacksOf(lines)).toEqual(['github-organization', 'github-pay', 'services-pay-dev', 'services-pay-prod']);
  });

  it('leaves the stacks of its accounts and of its team there, empty, when it was the last', () => {
    const { result, lines } = changed((sources) => retireService(sources, 'ledger'));
    for (const stack of ['services-ledger-dev', 'services-ledger-prod', 'github-ledger']) {
      expect(inStack(before, stack)).not.toEqual([]);
      expect(result.stacks[stack]).toBeDefined();
      expect(inStack(result, stack)).toEqual([]);
    }
    expect(stacksOf(lines)).toEqual([
      'github-ledger',
      'github-organization',
      'services-ledger-dev',
      'services-ledger-prod',
    ]);
  });
});

describe('a team that ends', () => {
  const retireTeam = (sources: TypedSources) => {
    retireService(sources, 'ledger');
    sources.registry.teams = sources.registry.teams.filter(({ id }) => id !== 'ledger');
    sources.registry.retired.teams.push('ledger');
    delete sources.environments.lock.github?.teams['service-deployers-ledger'];
  };

  it('keeps its stack, empty, and its people leave the organisation', () => {
    const { result } = changed(retireTeam);
    expect(inStack(result, 'github-ledger')).toEqual([]);
    expect(inStack(before, 'github-organization')).toContain('github_team.service-deployers-ledger');
    expect(inStack(result, 'github-organization').filter((address) => address.includes('ledger'))).toEqual([]);
    expect(result.stacks['github-organization']?.output?.team_ids?.value).not.toHaveProperty(
      'service-deployers-ledger',
    );
  });

  it('loses its stack with the evidence that nothing is left in it, and not before', () => {
    const gone = changed((sources) => {
      retireTeam(sources);
      sources.environments.retiredStacks.push(retiredStack('github-ledger'));
    });
    expect(gone.result.stacks['github-ledger']).toBeUndefined();
    const sources = locked();
    retireTeam(sources);
    sources.registry.retired.teams = ['billing'];
    expect(synthesised(sources).findings.map(({ check }) => check)).toEqual(['ids-not-renamed']);
  });
});

describe('an account that ends', () => {
  const own = ['baseline-pay-staging', 'identity-pay-staging', 'services-pay-staging'];
  const left = (sources: TypedSources) => {
    entryOf(sources, 'pay').environments = ['dev', 'prod'];
  };
  const empty = made(
    (() => {
      const sources = locked();
      left(sources);
      return sources;
    })(),
  );
  const step = (to: Parameters<typeof endAccount>[2]) => {
    const sources = locked();
    left(sources);
    endAccount(sources, 'pay-staging', to);
    return made(sources);
  };

  it('moves when it is suspended, and nothing else changes', () => {
    expect(differing(empty, step('suspended'))).toEqual(['~ organization aws_organizations_account.pay-staging']);
  });

  it('is forgotten by its own stacks when it is retired, resource for resource, and destroyed by none', () => {
    const result = step('retired');
    expect(forgottenIn(result, 'baseline-pay-staging')).toEqual(inStack(before, 'baseline-pay-staging').sort());
    expect(forgottenIn(result, 'identity-pay-staging')).toEqual(inStack(before, 'identity-pay-staging').sort());
    expect(forgottenIn(result, 'identity-pay-staging')).not.toEqual([]);
    for (const stack of own) expect(inStack(result, stack)).toEqual([]);
    expect(stacksOf(differing(step('suspended'), result))).toEqual(['baseline-pay-staging', 'identity-pay-staging']);
  });

  it('is forgotten by the organisation when it leaves the lock', () => {
    const result = step('gone');
    expect(forgottenIn(result, 'organization')).toContain('aws_organizations_account.pay-staging');
    for (const stack of own) expect(result.stacks[stack]).toBeUndefined();
  });

  it('is closed only when that was said, and was applied while it was still there', () => {
    const closing = (result: Synthesised) =>
      result.stacks.organization?.resource?.aws_organizations_account?.['pay-staging']?.close_on_deletion;
    expect(closing(before)).toBe(false);
    expect(closing(step('retired'))).toBe(false);
    expect(closing(step('closing'))).toBe(true);
    const closed = step('closed');
    expect(inStack(closed, 'organization')).not.toContain('aws_organizations_account.pay-staging');
    expect(forgottenIn(closed, 'organization')).not.toContain('aws_organizations_account.pay-staging');
  });

  it('may not leave the lock before its stacks have their evidence', () => {
    const sources = locked();
    left(sources);
    endAccount(sources, 'pay-staging', 'gone');
    sources.environments.retiredStacks = sources.environments.retiredStacks.filter(
      ({ stack }) => stack !== 'baseline-pay-staging',
    );
    expect(synthesised(sources).findings.map(({ check, subject }) => `${check}: ${subject}`)).toEqual([
      'vanished-stacks: stack baseline-pay-staging',
    ]);
  });

  it('is not suspended while a service lives in it, and not retired while it is in use', () => {
    const checks = (change: (sources: TypedSources) => void) => {
      const sources = locked();
      change(sources);
      return synthesised(sources).findings.map(({ check }) => check);
    };
    expect(checks((sources) => endAccount(sources, 'pay-staging', 'suspended'))).toEqual(['homes-not-suspended']);
    expect(
      checks((sources) => {
        left(sources);
        sources.registry.retired.accounts.push('pay-staging');
      }),
    ).toEqual(['ids-not-retired']);
  });
});

describe('a change of words and of people', () => {
  const ofServices = (lines: readonly string[]) => lines.filter((line) => / (services|baseline|identity)-/.test(line));

  it('changes nothing in AWS: a title', () => {
    const { lines } = changed((sources) => {
      entryOf(sources, 'pay').title = 'Payments of everybody';
      teamOf(sources, 'pay').title = 'Payments and refunds';
    });
    expect(lines).toEqual([]);
  });

  it('changes memberships of the team alone: its people', () => {
    const { lines } = changed((sources) => {
      teamOf(sources, 'pay').deployers = ['pay-three', 'pay-four'];
    });
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/^[-+~] github-organization github_team_/);
  });

  it('changes tags in AWS, and no home: the owner', () => {
    const owned = (team: string) => (sources: TypedSources) => {
      entryOf(sources, 'network').team = team;
    };
    const { result, lines } = changed(owned('ledger'));
    expect(ofServices(lines)).not.toEqual([]);
    for (const line of ofServices(lines)) expect(line).toMatch(/^~ services-pay-(dev|prod) \w+\.network_/);
    const tagless = ({ stacks }: Synthesised) =>
      resourcesOf(stacks)
        .filter(({ stack }) => stack.startsWith('services-'))
        .map(({ stack, address, attributes: { tags: _tags, ...rest } }) => ({ stack, address, rest }));
    expect(tagless(result)).toEqual(tagless(before));
  });
});

describe('an id that ended', () => {
  it.each<{ name: string; change: (sources: TypedSources) => void; check: string }>([
    {
      name: 'a service',
      change: (sources) => {
        const network = entryOf(sources, 'network');
        retireService(sources, 'network');
        sources.registry.services.network = network;
        sources.registry.serviceFiles = Object.keys(sources.registry.services);
      },
      check: 'ids-not-retired',
    },
    {
      name: 'an account, as the home of another service',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev', 'prod'];
        endAccount(sources, 'pay-staging', 'gone');
        entryOf(sources, 'network').environments = ['dev', 'staging', 'prod'];
        sources.environments.lock.homes.network = { dev: 'pay-dev', prod: 'pay-prod', staging: 'pay-staging' };
      },
      check: 'ids-not-retired',
    },
    {
      name: 'an account, by the placement',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev', 'prod'];
        endAccount(sources, 'pay-staging', 'gone');
        entryOf(sources, 'network').environments = ['dev', 'staging', 'prod'];
      },
      check: 'ids-not-retired',
    },
    {
      name: 'an account that is leaving, as the home of another service',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev', 'prod'];
        endAccount(sources, 'pay-staging', 'retired');
        entryOf(sources, 'network').environments = ['dev', 'staging', 'prod'];
        accountOf(sources, 'pay-staging');
      },
      check: 'homes-not-suspended',
    },
    {
      name: 'an entry that is only removed',
      change: (sources) => removeEntry(sources, 'network'),
      check: 'ids-not-renamed',
    },
  ])('is not given out again, or renamed: $name', ({ change, check }) => {
    const sources = locked();
    change(sources);
    const { findings, files } = synthesised(sources);
    expect(findings.map((finding) => finding.check)).toContain(check);
    expect(files).toEqual({});
  });
});

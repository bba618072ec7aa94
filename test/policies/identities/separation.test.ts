import { platformIdentities } from '../../../policies/names';
import { exampleAccount, exampleAccountKinds } from './example-account';
import { changes, reach, rolesIn } from './reach';

const table = (kind: (typeof exampleAccountKinds)[number]) => {
  const account = exampleAccount(kind);
  const roles = rolesIn(account);
  return Object.fromEntries(
    roles.map((role) => {
      const reached = reach(role, account, roles);
      return [
        role.name,
        roles.filter((other) => reached.some((actor) => changes(actor, account, other))).map(({ name }) => name),
      ];
    }),
  );
};

describe.each(exampleAccountKinds)('in the %s account, whom an identity can change, directly or as another', (kind) => {
  const changed = table(kind);

  it.each(platformIdentities)('%s does not change itself', (identity) => {
    expect(changed[identity]).not.toContain(identity);
  });

  it.each(platformIdentities)('%s changes nobody who can change it', (identity) => {
    expect((changed[identity] ?? []).filter((other) => changed[other]?.includes(identity))).toEqual([]);
  });

  it('only guardrails-apply changes roles of the platform, and administrators change all', () => {
    expect(changed).toEqual({
      'platform-plan': [],
      'main-plan': [],
      drift: [],
      'services-apply': [],
      auditor: [],
      // In the platform account the readers are hubs, which `bootstrap` holds.
      'guardrails-apply': kind === 'platform' ? ['auditor'] : ['platform-plan', 'main-plan', 'drift', 'auditor'],
      'break-glass': expect.arrayContaining([...platformIdentities, 'break-glass', 'auditor', 'administrator']),
      administrator: expect.arrayContaining([...platformIdentities, 'break-glass', 'auditor', 'administrator']),
    });
  });
});

describe('the separation table notices a limit that is gone', () => {
  const account = exampleAccount('service');
  const roles = rolesIn(account);
  const start = roles.find(({ name }) => name === 'guardrails-apply');

  it.each(['AdministratorsOnly', 'OnlyUnderABoundary'])('%s', (sid) => {
    const boundary = start?.boundary && {
      ...start.boundary,
      Statement: start.boundary.Statement.filter(({ Sid }) => Sid !== sid),
    };
    const weakened = roles.map((role) => (role.name === 'guardrails-apply' ? { ...role, boundary } : role));
    const actor = weakened.find(({ name }) => name === 'guardrails-apply');
    if (!actor) throw new Error('guardrails-apply must be among the roles');
    expect(reach(actor, account, weakened).some((reached) => changes(reached, account, actor))).toBe(true);
  });
});

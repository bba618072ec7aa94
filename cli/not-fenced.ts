import { paint } from './paint';

/** Why guardrails bind nobody. */
export type Unfenced = 'detached' | 'unmanaged';

const because: Readonly<Record<Unfenced, string>> = {
  detached: 'the guardrails are detached',
  unmanaged: 'the organisation is not managed here (organization.manage is "none")',
};

/** What guardrails alone refuse; boundaries and trust hold without them. */
const fences = [
  'root',
  'new users and access keys',
  'services and Regions that the environment does not have',
  'new roles without a boundary',
  "changes of the platform's own roles, boundaries, issuers, state and evidence",
  'tags that say what is not so',
  'access to resources from outside the organisation',
];

/**
 * What every command says where no guardrail binds, in the same words; nothing where they do.
 *
 * @param accounts names, where it is about some only.
 */
export function notFenced(why: Unfenced | undefined, accounts: readonly string[] = []): readonly string[] {
  if (why === undefined) return [];
  const where = accounts.length === 0 ? '' : ` in ${[...accounts].sort().join(', ')}`;
  return [
    `${paint('yellow', 'not fenced')}${where}: no service control policy and no resource control policy binds there, because ${because[why]}`,
    `  left to the policies of who asks: ${fences.join('; ')}`,
  ];
}

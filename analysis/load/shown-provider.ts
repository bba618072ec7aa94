import type { Problems } from './problems';
import type { ShownResource } from './shown-resources';
import type { ShownConfiguration } from './shown-stacks';
import type { Stack } from './stack';

type Provider = Pick<Stack, 'account' | 'region' | 'githubOwner' | 'defaultTags'>;

const arn = /^arn:[^:]+:[^:]+:([^:]*):(\d{12}):/;

/** Where a stack is applied: as its provider is configured, or, for a state, as the ARNs in it say. */
export function shownProvider(
  subject: string,
  configured: Readonly<Record<string, ShownConfiguration>>,
  resources: readonly ShownResource[],
  problems: Problems,
): Provider {
  const aliased = Object.values(configured).find(({ alias }) => alias !== undefined);
  if (aliased)
    problems.note(subject, 'must have one provider of a kind', aliased.alias, 'make a stack for each account');
  const aws = configured.aws?.expressions;
  const accounts = constant(aws?.allowed_account_ids);
  if (Array.isArray(accounts) && accounts.length !== 1) {
    problems.note(subject, 'provider must accept exactly one account', accounts, 'set allowed_account_ids');
  }
  const found = resources.flatMap(({ values }) => (typeof values.arn === 'string' ? [arn.exec(values.arn) ?? []] : []));
  const region = constant(aws?.region);
  const owner = constant(configured.github?.expressions?.owner);
  return {
    account: Array.isArray(accounts)
      ? String(accounts[0])
      : only(
          subject,
          'account',
          found.map(([, , id]) => id),
          problems,
        ),
    region:
      typeof region === 'string'
        ? region
        : only(
            subject,
            'Region',
            found.map(([, name]) => name),
            problems,
          ),
    githubOwner: typeof owner === 'string' ? owner : undefined,
    // `tags_all` holds them already.
    defaultTags: {},
  };
}

const constant = (expression: unknown): unknown =>
  (expression as { constant_value?: unknown } | undefined)?.constant_value;

function only(
  subject: string,
  what: string,
  values: readonly (string | undefined)[],
  problems: Problems,
): string | undefined {
  const [first, second] = new Set(values.filter((value) => value));
  if (second) problems.note(subject, `must be in one ${what}`, `${first}, ${second}`, 'make a stack for each');
  return first;
}

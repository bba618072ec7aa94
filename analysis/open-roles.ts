import { decideAs } from './decide-as';
import type { Decision } from './evaluate';
import { listOf } from './evaluate/list-of';
import type { Model, ModelRole } from './model';
import { statementOf } from './statement-of';
import { exposedClaims } from './tokens/exposed-claims';
import type { Token } from './tokens/token';

export type OpenedRole = { readonly role: ModelRole; readonly decision: Decision; readonly because: string };

/** A role whose trust in the issuer fails on few claims. */
export type NearMiss = {
  readonly role: ModelRole;
  readonly claims: readonly { readonly claim: string; readonly wanted: readonly string[]; readonly got: string }[];
};

export type OpenRoles = {
  readonly opens: readonly OpenedRole[];
  /** Roles that trust the issuer at all. */
  readonly trusting: number;
  /** Accounts with a provider for the issuer that takes the audience. */
  readonly accounts: readonly string[];
  /** Where nothing opens: the roles that fail on the fewest claims. */
  readonly nearest: readonly NearMiss[];
};

const action = 'sts:AssumeRoleWithWebIdentity';

/** Every role that a token opens, under its trust policy and the resource control policies of its account. */
export function openRoles(model: Model, token: Token): OpenRoles {
  const { issuer, audience } = token;
  const context = contextOf(token);
  const takes = new Set(
    model.accounts
      .filter(({ oidcProviders }) =>
        oidcProviders.some((provider) => provider.issuer === issuer && provider.audiences.includes(audience)),
      )
      .map(({ id }) => id),
  );
  const trusting = model.roles.filter((role) => trustIn(role, issuer).length > 0);
  const opens = trusting
    .filter(({ account }) => takes.has(account.id))
    .flatMap((role): OpenedRole[] => {
      const asker = { principal: providerArn(model, role, issuer) };
      const question = { action, resource: role.arn, context };
      const decision = decideAs(model, asker, question);
      return decision.outcome === 'allowed'
        ? [{ role, decision, because: statementOf(model, asker, question, decision) }]
        : [];
    });
  return {
    opens,
    trusting: trusting.length,
    accounts: model.accounts.filter(({ id }) => takes.has(id)).map(({ name }) => name),
    nearest: opens.length > 0 ? [] : nearMisses(trusting, token),
  };
}

/** Only the claims that STS makes condition keys of; what it does not read decides nothing. */
function contextOf({ issuer, claims }: Token): Record<string, string | readonly string[]> {
  const exposed = exposedClaims(issuer);
  return Object.fromEntries(
    Object.entries(claims).flatMap(([claim, value]) =>
      exposed.has(claim.toLowerCase()) ? [[`${issuer}:${claim}`, value]] : [],
    ),
  );
}

const providerArn = ({ partition }: Model, { account }: ModelRole, issuer: string) =>
  `arn:${partition}:iam::${account.id}:oidc-provider/${issuer}`;

const trustIn = ({ trust }: ModelRole, issuer: string) =>
  listOf(trust.document.Statement).filter(
    ({ Effect, Principal }) =>
      Effect === 'Allow' &&
      typeof Principal === 'object' &&
      listOf(Principal.Federated ?? []).some((arn) => arn.endsWith(`:oidc-provider/${issuer}`)),
  );

/** Compares what the trust policies ask for by `StringEquals` with what the token says. */
function nearMisses(roles: readonly ModelRole[], { issuer, claims }: Token): NearMiss[] {
  const misses = roles.flatMap((role): NearMiss[] =>
    trustIn(role, issuer).map(({ Condition = {} }) => ({
      role,
      claims: Object.entries(Condition.StringEquals ?? {}).flatMap(([key, values]) => {
        const claim = key.slice(issuer.length + 1);
        const wanted = listOf(values).map(String);
        const got = [claims[claim] ?? []].flat();
        return got.some((value) => wanted.includes(value)) ? [] : [{ claim, wanted, got: got.join(', ') }];
      }),
    })),
  );
  const fewest = Math.min(...misses.map(distance));
  return misses.filter((miss) => distance(miss) === fewest && fewest > 0).slice(0, 3);
}

/** The subject says most of who asks, so a role that it fits is nearer. */
const distance = ({ claims }: NearMiss) => claims.length + (claims.some(({ claim }) => claim === 'sub') ? 1 : 0);

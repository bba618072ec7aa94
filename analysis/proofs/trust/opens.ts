import { type Decision, evaluate, type Policies } from '../../evaluate';
import type { Model, ModelRole } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { everything } from '../everything';
import { guardrailDocuments } from '../guardrail-documents';
import type { Caller } from './caller';

const anything: readonly PolicyDocument[] = [everything];
const nothing: readonly PolicyDocument[] = [];

/** What callers of an account have by themselves: AWS services and tokens have nothing. */
const ownPolicies = ({ principal }: Caller) =>
  principal.startsWith('arn:') && !principal.includes(':oidc-provider/') ? anything : nothing;

/** Whether the trust policy alone lets the caller in, whatever the caller's own policies and the guardrails say. */
export const trustOpens = ({ trust, arn }: ModelRole, caller: Caller, action: string = caller.action): Decision =>
  evaluate(
    { principal: caller.principal, action, resource: arn, context: caller.context },
    { identity: ownPolicies(caller), resource: trust.document },
  );

/** Whether the caller gets in when every layer has its say: the role's guardrails, and what limits the caller at home. */
export function everyLayerOpens(
  role: ModelRole,
  caller: Caller,
  { roles, accounts, managementAccount }: Index,
): Decision {
  const own = roles.get(caller.principal);
  const home = accounts.get(/^arn:[^:]+:iam::(\d{12}):(?!oidc)/.exec(caller.principal)?.[1] ?? '');
  const policies: Policies = {
    identity: own === undefined ? ownPolicies(caller) : own.identity.map(({ document }) => document),
    ...(own?.boundary && { permissionsBoundaries: [own.boundary.document] }),
    ...(home && { serviceControl: guardrailDocuments(home.serviceControl) }),
    resourceControl: guardrailDocuments(role.account.resourceControl),
    resource: role.trust.document,
    ...(managementAccount !== undefined && { managementAccount }),
  };
  const context: Record<string, string> = { ...caller.context };
  for (const tag in own?.tags) context[`aws:PrincipalTag/${tag}`] = own.tags[tag] ?? '';
  if (home) context['aws:RequestedRegion'] = home.region;
  return evaluate({ principal: caller.principal, action: caller.action, resource: role.arn, context }, policies);
}

/** The artefact by ARN and by account. */
export type Index = {
  readonly roles: ReadonlyMap<string, ModelRole>;
  readonly accounts: ReadonlyMap<string, Model['accounts'][number]>;
  readonly managementAccount: string | undefined;
};

export const indexOf = ({ roles, accounts, managementAccount }: Model): Index => ({
  roles: new Map(roles.map((role) => [role.arn, role])),
  accounts: new Map(accounts.map((account) => [account.id, account])),
  managementAccount,
});

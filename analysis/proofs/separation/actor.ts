import { type Decision, evaluate } from '../../evaluate';
import type { ModelAccount, ModelRole } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { guardrailDocuments } from '../guardrail-documents';

/** Somebody who acts in one account, with what allows and what limits it. */
export type Actor = {
  readonly arn: string;
  readonly name: string;
  readonly account: ModelAccount;
  readonly tags: Readonly<Record<string, string>>;
  readonly identity: readonly PolicyDocument[];
  readonly boundary: PolicyDocument | undefined;
  /** How its powers differ from those that the artefact gives it: nothing, `written`, `widened`. */
  readonly powers: string;
  /** The way here, in words. */
  readonly through: string;
};

/** What an actor asks for. */
export type Ask = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  /** The account of the resource, where it is another than the actor's. */
  readonly account?: ModelAccount;
  /** The policy of the resource: a trust policy, a bucket's. */
  readonly policy?: PolicyDocument;
};

/** What holds for every question. */
export type Surroundings = {
  /** Off once somebody could have detached them. */
  readonly guardrails: boolean;
  readonly organizationId: string | undefined;
  readonly managementAccount: string | undefined;
  readonly globalRegion: string;
};

export const actorOf = (role: ModelRole, through: string): Actor => ({
  arn: role.arn,
  name: role.name,
  account: role.account,
  tags: role.tags,
  identity: role.identity.map(({ document }) => document),
  boundary: role.boundary?.document,
  powers: '',
  through,
});

/** Whether the actor may do it, with every layer that binds the two accounts. */
export function ask(actor: Actor, { action, resource, context, account, policy }: Ask, around: Surroundings): Decision {
  const all: Record<string, string | readonly string[]> = {
    'aws:RequestedRegion': around.globalRegion,
    'aws:SecureTransport': 'true',
    ...context,
  };
  if (around.organizationId !== undefined && actor.account.phase !== 'unmanaged')
    all['aws:PrincipalOrgID'] = around.organizationId;
  for (const tag in actor.tags) all[`aws:PrincipalTag/${tag}`] = actor.tags[tag] ?? '';
  const owner = account ?? actor.account;
  return evaluate(
    { principal: actor.arn, action, resource, resourceAccount: owner.id, context: all },
    {
      identity: actor.identity,
      ...(actor.boundary && { permissionsBoundaries: [actor.boundary] }),
      ...(around.guardrails && {
        serviceControl: guardrailDocuments(actor.account.serviceControl),
        resourceControl: guardrailDocuments(owner.resourceControl),
      }),
      ...(policy && { resource: policy }),
      ...(around.managementAccount !== undefined && { managementAccount: around.managementAccount }),
    },
  );
}

export const may = (actor: Actor, request: Ask, around: Surroundings): boolean =>
  ask(actor, request, around).outcome === 'allowed';

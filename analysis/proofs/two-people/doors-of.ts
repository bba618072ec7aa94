import { listOf } from '../../evaluate/list-of';
import type { ModelRole } from '../../model';
import type { Statement } from '../../policy-document';
import type { Door } from './door';

const subject = /^repo:([^/@:]+)(?:@\d+)?\/([^/@:]+)(?:@\d+)?:(?:environment:(.+)|(.+))$/;
/** As Identity Center names the role of a permission set; the end is AWS's choice. */
const ofSet = /\/AWSReservedSSO_(.+)_\?{16}$/;
const limits = ['ArnEquals', 'ArnLike', 'StringEquals', 'StringLike'];

/**
 * Who gets into a role by its trust policy, apart from other roles of the artefact.
 *
 * Conditions that are not understood limit nobody: a door that cannot be enumerated is one that anybody opens.
 *
 * @param github the issuer of GitHub's tokens, without `https://`
 */
export function doorsOf({ trust }: Pick<ModelRole, 'trust'>, github: string, roles: ReadonlySet<string>): Door[] {
  return listOf(trust.document.Statement).flatMap((statement): Door[] => {
    const { Effect, Principal } = statement;
    if (Effect !== 'Allow') return [];
    if (Principal === undefined || Principal === '*') return [{ kind: 'unknown', who: 'everybody' }];
    if (typeof Principal === 'string') return [{ kind: 'unknown', who: Principal }];
    return [
      ...listOf(Principal.Service ?? []).map((who): Door => ({ kind: 'service', who })),
      ...listOf(Principal.Federated ?? []).flatMap((provider) => byToken(provider, statement, github)),
      ...listOf(Principal.AWS ?? []).flatMap((principal) => byPrincipal(principal, statement, roles)),
    ];
  });
}

function byToken(provider: string, { Condition = {} }: Statement, github: string): Door[] {
  const issuer = provider.replace(/^.*:oidc-provider\//, '');
  const exact = Condition.StringEquals ?? {};
  const valuesOf = (claim: string): readonly string[] => listOf(exact[`${issuer}:${claim}`] ?? []).map(String);
  const subjects = valuesOf('sub');
  if (issuer !== github || subjects.length === 0)
    return [{ kind: 'unknown', who: `tokens of ${issuer}${subjects.map((sub) => ` for ${sub}`).join()}` }];
  const anyOf = (values: readonly string[]) => (values.length === 0 ? [undefined] : values);
  return subjects.flatMap((sub): Door[] => {
    const [, owner, name, environment] = subject.exec(sub) ?? [];
    if (owner === undefined || name === undefined) return [{ kind: 'unknown', who: `tokens for ${sub}` }];
    return anyOf(valuesOf('ref')).flatMap((ref) =>
      anyOf(valuesOf('job_workflow_ref')).map(
        (workflow): Door => ({ kind: 'github', repository: `${owner}/${name}`, environment, ref, workflow }),
      ),
    );
  });
}

/** A role of the artefact is followed by itself; of a whole account only those come in whom the statement names. */
function byPrincipal(principal: string, { Condition = {} }: Statement, roles: ReadonlySet<string>): Door[] {
  const account = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1];
  if (account === undefined) return roles.has(principal) ? [] : [personOrNobody(principal)];
  const named = limits.flatMap((operator) =>
    Object.entries(Condition[operator] ?? {}).flatMap(([key, values]) =>
      key.toLowerCase() === 'aws:principalarn' ? listOf(values).map(String) : [],
    ),
  );
  if (named.length === 0) return [{ kind: 'unknown', who: `everybody of account ${account} who may take roles` }];
  return named.filter((arn) => !roles.has(arn)).map(personOrNobody);
}

function personOrNobody(arn: string): Door {
  const set = ofSet.exec(arn)?.[1];
  if (set !== undefined) return { kind: 'people', who: `permission set ${set}` };
  return arn.includes('*') ? { kind: 'unknown', who: arn } : { kind: 'people', who: arn };
}

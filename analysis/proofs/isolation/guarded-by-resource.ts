import type { Expectations, ExpectedHome, ExpectedServiceRole } from '../../../expectations/expectations';
import type { Question } from '../../decide-as';
import { decideAs } from '../../decide-as';
import type { Model, ModelResourcePolicy, ModelRole } from '../../model';
import { modelIndex } from '../../model-index';
import { statementOf } from '../../statement-of';
import { everything } from '../everything';
import type { Failure, ProofResult } from '../proof';
import { canonicalOf, textOf } from '../reach/canonical';
import { homesOf } from '../reach/home';
import { isOwned } from '../reach/is-owned';

type Guard = {
  readonly arn: RegExp;
  readonly in: string;
  readonly action: string;
  /** The parts of a service that may, where the thing is its own. */
  readonly to: readonly string[];
};

/** What the policies of resources keep, whoever is granted everything: who writes these decides what production runs or reads. */
const guards: readonly Guard[] = [
  { arn: /:s3:::[^/]+--artifacts-\d+$/, in: '/thing', action: 's3:PutObject', to: ['build', 'deploy'] },
  { arn: /:ecr:/, in: '', action: 'ecr:PutImage', to: ['build'] },
  { arn: /:ecr:/, in: '', action: 'ecr:UploadLayerPart', to: ['build'] },
  { arn: /:secretsmanager:/, in: '', action: 'secretsmanager:GetSecretValue', to: ['runtime'] },
];

/** What is asked of every bucket with a policy, over plain HTTP. */
const inTheClear: Guard = { arn: /:s3:::/, in: '/thing', action: 's3:GetObject', to: [] };

/**
 * Policies on resources keep strangers out by themselves: the roles of the neighbours and the other stages of the
 * service are asked as if they were granted everything.
 */
export function guardedByResource(model: Model, expectations: Expectations): ProofResult {
  const index = modelIndex(model);
  const byAccount = new Map<string, ExpectedServiceRole[]>();
  for (const role of expectations.roles) {
    if (!('service' in role)) continue;
    byAccount.set(role.accountId, [...(byAccount.get(role.accountId) ?? []), role]);
  }
  const failures: Failure[] = [];
  let asked = 0;
  for (const { policy, owner } of representatives(model, expectations)) {
    const near = byAccount.get(policy.account.id) ?? [];
    const neighbour = near.find(({ service }) => service !== owner?.service)?.service;
    for (const caller of near.filter(({ service }) => service === owner?.service || service === neighbour)) {
      const role = index.role(caller.arn);
      if (role === undefined) continue;
      for (const guard of guards.filter(({ arn }) => arn.test(policy.arn))) {
        const own = caller.service === owner?.service;
        if (own && guard.to.includes(caller.stage ?? caller.kind)) continue;
        asked += 1;
        ask(role, policy, guard, {}, 'must keep out whoever is not to write or read it');
      }
      if (!inTheClear.arn.test(policy.arn)) continue;
      asked += 1;
      ask(role, policy, inTheClear, { 'aws:SecureTransport': 'false' }, 'must answer over TLS only');
    }
  }
  return { asked, failures };

  function ask(role: ModelRole, policy: ModelResourcePolicy, guard: Guard, context: Question['context'], rule: string) {
    const question = { action: guard.action, resource: `${policy.arn}${guard.in}`, context: { ...context } };
    const decision = decideAs(model, generous(role), question);
    if (decision.outcome !== 'allowed') return;
    failures.push({
      subject: policy.address,
      rule,
      request: { principal: role.arn, ...question },
      decision,
      got: `${guard.action} by ${role.name} if it were granted it: ${statementOf(model, generous(role), question, decision)}`,
      remedy: 'deny it in the policy of the resource',
    });
  }
}

const generous = (role: ModelRole): ModelRole => ({
  ...role,
  boundary: undefined,
  identity: [{ name: 'everything', document: everything }],
});

/** Policies that differ in nothing but the names of their owners are asked about once. */
function representatives(
  { resourcePolicies }: Model,
  expectations: Expectations,
): readonly { readonly policy: ModelResourcePolicy; readonly owner: ExpectedHome | undefined }[] {
  const homes = [...homesOf(expectations).values()];
  const byPrefix = new Map(homes.map((home) => [`${home.accountId} ${home.service}`, home]));
  const accounts = new Map<string, [string, string][]>();
  for (const { service, environment, accountId } of homes) {
    accounts.set(service, [...(accounts.get(service) ?? []), [environment, accountId]]);
  }
  const found = new Map<string, { policy: ModelResourcePolicy; owner: ExpectedHome | undefined }>();
  for (const policy of resourcePolicies) {
    const id = /[:/]([a-z0-9-]+?)(?:--|\/)/.exec(
      policy.arn
        .split(':')
        .slice(5)
        .join(':')
        .replace(/^(?:secret:|repository\/)?/, ':'),
    )?.[1];
    const home = id === undefined ? undefined : byPrefix.get(`${policy.account.id} ${id}`);
    const owner = home && isOwned(home, policy.arn) ? home : undefined;
    const text = `${policy.arn}\n${textOf(policy.policy.document)}`;
    const key = home === undefined ? text : canonicalOf(home, accounts.get(home.service) ?? [])(text);
    if (!found.has(key)) found.set(key, { policy, owner });
  }
  return [...found.values()];
}

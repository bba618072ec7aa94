import type { Expectations } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model, ModelAccount } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import { guardrailDocuments } from '../guardrail-documents';
import type { Failure, ProofResult } from '../proof';
import { guardedAccounts } from './guarded-accounts';
import { type Guest, guardedGuests } from './guarded-guests';

type RoleGuest = Guest & { readonly role: string };

/**
 * The resource control policies by themselves: a role that trusts everyone opens to nobody outside the organisation, and
 * the role that Organizations made opens to people alone once the account has left `intake`.
 */
export function guardedRoles(model: Model, expectations: Expectations): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const account of guardedAccounts(model)) {
    const atAnyRole = guardedGuests(model, expectations, account).map((guest) => ({ ...guest, role: 'open-to-all' }));
    for (const { name, principal, role, organization, welcome } of [...atAnyRole, ...atTheFirst(model, account)]) {
      asked++;
      const resource = `arn:${model.partition}:iam::${account.id}:role/${role}`;
      const isService = !principal.startsWith('arn:');
      const request = {
        principal,
        action: 'sts:AssumeRole',
        resource,
        context: { ...(organization !== undefined && { 'aws:PrincipalOrgID': organization }) },
      };
      const decision = evaluate(request, {
        identity: isService ? [] : [everything],
        resource: trustIn(principal, isService),
        resourceControl: guardrailDocuments(account.resourceControl),
      });
      if ((decision.outcome === 'allowed') === welcome) continue;
      failures.push({
        subject: `account ${account.name}`,
        rule: `resource control policies must ${welcome ? 'let' : 'keep'} ${name} ${welcome ? 'into' : 'out of'} ${role}, whatever it trusts`,
        request,
        decision,
        got: decisionInWords(decision),
        remedy: 'correct the resource control policy on roles',
      });
    }
  }
  return { asked, failures };
}

const trustIn = (principal: string, isService: boolean): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: {
    Sid: 'TrustsTheCaller',
    Effect: 'Allow',
    Principal: isService ? { Service: principal } : { AWS: principal },
    Action: 'sts:AssumeRole',
  },
});

/** At the door of the role that Organizations made. */
function atTheFirst({ partition, organizationId, managementAccount }: Model, account: ModelAccount): RoleGuest[] {
  const guest = (name: string, welcome: boolean): RoleGuest => ({
    name,
    principal: `arn:${partition}:iam::${managementAccount ?? account.id}:role/${name}`,
    role: 'OrganizationAccountAccessRole',
    organization: organizationId,
    welcome,
  });
  const people = ['platform/administrator', 'platform/break-glass'];
  const others = ['somebody', 'platform/guardrails-apply', ...people.map((name) => `${name}-twin`)];
  return [
    ...people.map((name) => guest(name, true)),
    // In `intake` the first baseline is applied through it; a suspended account keeps the guardrails of the root alone.
    ...others.map((name) => guest(name, account.phase !== 'active')),
  ];
}

import { evaluate } from '../../evaluate';
import type { Model, ModelAccount } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import { guardrailDocuments } from '../guardrail-documents';
import type { Failure, ProofResult } from '../proof';
import { guardedAccounts } from './guarded-accounts';

type Guest = {
  readonly name: string;
  readonly principal: string;
  readonly role: string;
  readonly organization?: string | undefined;
  readonly welcome: boolean;
};

/** An account of nobody here. */
const foreign = '888888888888';

/**
 * The resource control policies by themselves: a role that trusts everyone opens to nobody outside the organisation, and
 * the role that Organizations made opens to people alone once the account has left `intake`.
 */
export function guardedRoles(model: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const account of guardedAccounts(model)) {
    for (const { name, principal, role, organization, welcome } of guests(model, account)) {
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

function guests({ partition, organizationId: own, managementAccount }: Model, { id, phase }: ModelAccount): Guest[] {
  const role = 'open-to-all';
  const by = (account: string, name: string) => `arn:${partition}:iam::${account}:role/${name}`;
  const somebody = by(foreign, 'somebody');
  const home = managementAccount ?? id;
  const first = { role: 'OrganizationAccountAccessRole', organization: own };
  return [
    { name: 'a role of another organisation', principal: somebody, role, organization: 'o-elsewhere0', welcome: false },
    { name: 'a role of no organisation', principal: somebody, role, welcome: false },
    { name: 'a role of the organisation', principal: by(home, 'somebody'), role, organization: own, welcome: true },
    { name: 'an AWS service', principal: 'ecs-tasks.amazonaws.com', role, welcome: true },
    ...['administrator', 'break-glass'].map((name) => ({
      ...first,
      name,
      principal: by(home, `platform/${name}`),
      welcome: true,
    })),
    ...['somebody', 'platform/guardrails-apply'].map((name) => ({
      ...first,
      name,
      principal: by(home, name),
      // In `intake` the first baseline is applied through it; a suspended account keeps the guardrails of the root alone.
      welcome: phase !== 'active',
    })),
  ];
}

import type { Expectations } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model, ModelAccount } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import { guardrailDocuments } from '../guardrail-documents';
import type { Failure, ProofResult } from '../proof';
import { guardedAccounts } from './guarded-accounts';
import { guardedGuests } from './guarded-guests';

/** The mistake that the perimeter is there for. */
const openToAll: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Sid: 'OpenToAll', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
};

/**
 * The resource control policies by themselves: a bucket, key, queue, secret or repository whose own policy is open to
 * everyone answers to nobody outside the organisation, and still to those whom it is for.
 */
export function guardedResources(model: Model, expectations: Expectations): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const account of guardedAccounts(model)) {
    for (const { action, resource } of uses(model, account)) {
      for (const { name, principal, organization, welcome } of guardedGuests(model, expectations, account)) {
        asked++;
        const request = {
          principal,
          action,
          resource,
          context: { ...(organization !== undefined && { 'aws:PrincipalOrgID': organization }) },
        };
        const decision = evaluate(
          { ...request, resourceAccount: account.id },
          {
            identity: principal.startsWith('arn:') ? [everything] : [],
            resource: openToAll,
            resourceControl: guardrailDocuments(account.resourceControl),
          },
        );
        if ((decision.outcome === 'allowed') === welcome) continue;
        failures.push({
          subject: `account ${account.name}`,
          rule: `resource control policies must ${welcome ? 'leave' : 'keep'} ${action} ${welcome ? 'to' : 'from'} ${name}, whatever the resource allows`,
          request,
          decision,
          got: decisionInWords(decision),
          remedy: 'correct the resource control policy on the perimeter',
        });
      }
    }
  }
  return { asked, failures };
}

function uses(
  { partition }: Model,
  { id, region }: ModelAccount,
): { readonly action: string; readonly resource: string }[] {
  const at = (service: string, name: string) => `arn:${partition}:${service}:${region}:${id}:${name}`;
  return [
    { action: 's3:GetObject', resource: `arn:${partition}:s3:::any--data-${id}/any` },
    { action: 's3:PutObject', resource: `arn:${partition}:s3:::any--data-${id}/any` },
    { action: 'kms:Decrypt', resource: at('kms', 'key/11111111-2222-3333-4444-555555555555') },
    { action: 'sqs:SendMessage', resource: at('sqs', 'any--jobs') },
    { action: 'secretsmanager:GetSecretValue', resource: at('secretsmanager', 'secret:any/database-AbCdEf') },
    { action: 'ecr:BatchGetImage', resource: at('ecr', 'repository/any/app') },
  ];
}

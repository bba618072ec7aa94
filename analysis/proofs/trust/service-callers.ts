import type { ServiceAdmission } from '../../../expectations/expectations';
import type { Caller, Callers } from './caller';

/** An account that is nobody's here. */
const foreign = '999999999999';

/** Whose role it is, and whether one exact source may take it. */
export type ServiceDoor = { readonly service: string | undefined; readonly oneSource: boolean };

/**
 * The AWS service that takes a role for this account, and the same service for somebody else.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function serviceCallers(
  { principal, sourceAccount, sourceArns }: ServiceAdmission,
  { service, oneSource }: ServiceDoor,
): Callers {
  const caller = (name: string, account: string | null, arn: string | undefined, as = principal): Caller => ({
    name,
    principal: as,
    action: 'sts:AssumeRole',
    context: { ...(account !== null && { 'aws:SourceAccount': account }), ...(arn && { 'aws:SourceArn': arn }) },
  });
  const [arn] = sourceArns;
  const strangers = [
    caller(
      'another AWS service',
      sourceAccount,
      arn,
      principal === 'ec2.amazonaws.com' ? 'glue.amazonaws.com' : 'ec2.amazonaws.com',
    ),
  ];
  if (sourceAccount !== null) {
    strangers.push(
      caller('the service for another account', foreign, arn?.replace(sourceAccount, foreign)),
      caller('the service for nobody that it names', null, arn),
    );
  }
  if (sourceAccount !== null && arn !== undefined) {
    strangers.push(
      caller('the service for another account, with a source here', foreign, arn),
      caller('the service with a source in another account', sourceAccount, arn.replace(sourceAccount, foreign)),
      caller('the service without a source', sourceAccount, undefined),
    );
    if (service !== undefined && arn.includes(`${service}--`)) {
      const named = (name: string) => arn.replace(`${service}--`, `${name}--`);
      strangers.push(
        caller('the service for something of another service', sourceAccount, named('elsewhere')),
        caller('the service for something whose name begins alike', sourceAccount, named(`${service}-api`)),
        caller('the service for something whose name ends alike', sourceAccount, named(`x-${service}`)),
        // Where a source is a group, such as that of schedules, one of them is there for everybody.
        caller(
          'the service for what everybody of the account shares',
          sourceAccount,
          arn.replace(/[^:/]*$/, 'default'),
        ),
      );
    }
    if (oneSource) strangers.push(caller('the service for another source', sourceAccount, `${arn}-other`));
  }
  return {
    honest:
      sourceArns.length > 0
        ? sourceArns.map((source) => caller(`the service for ${source}`, sourceAccount, source))
        : [caller('the service for this account', sourceAccount, undefined)],
    strangers,
  };
}

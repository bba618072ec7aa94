import type { ExpectedServiceRole } from '../../../expectations/expectations';
import type { Question } from '../../decide-as';
import type { Need } from './questions';

/** Handing each role that the role may pass to the one AWS service that takes it, as every rollout does again. */
export function passing(role: ExpectedServiceRole, roleOf: (arn: string) => ExpectedServiceRole | undefined): Need[] {
  return role.passes.map((arn) => {
    const question: Question = {
      action: 'iam:PassRole',
      resource: arn,
      context: { 'iam:PassedToService': roleOf(arn)?.job.principal ?? 'cloudformation.amazonaws.com' },
    };
    return { doing: 'passing a role', step: 'first deployment', question };
  });
}

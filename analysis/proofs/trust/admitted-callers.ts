import type { Admission, ExpectedRole } from '../../../expectations/expectations';
import type { Model, ModelRole } from '../../model';
import type { Callers } from './caller';
import { githubCallers } from './github-callers';
import { gitlabCallers } from './gitlab-callers';
import { peopleCallers, roleCallers } from './principal-callers';
import { serviceCallers } from './service-callers';

/** The callers that one admission speaks of: those that it lets in, and those that resemble them. */
export function admittedCallers(
  admission: Admission,
  expected: ExpectedRole,
  role: ModelRole,
  { partition, organizationId, ref }: Pick<Model, 'partition' | 'organizationId'> & { readonly ref: string | null },
): Callers {
  const door = { partition, account: role.account.id };
  switch (admission.kind) {
    case 'github':
      return githubCallers(admission, ref, door);
    case 'gitlab':
      return gitlabCallers(admission, door);
    case 'service':
      return serviceCallers(admission, {
        service: 'service' in expected ? expected.service : undefined,
        oneSource: expected.kind === 'pipeline',
      });
    case 'role':
      return roleCallers(admission, organizationId);
    case 'self':
      return roleCallers({ kind: 'role', arn: admission.arn, organization: null }, organizationId);
    case 'permission-set':
    case 'principal':
      return peopleCallers(admission, organizationId);
  }
}

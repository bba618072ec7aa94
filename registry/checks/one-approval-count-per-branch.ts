import type { Environment } from '../../environments/schema';
import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import type { Check } from './check';

/** Environments that deploy from one branch ask for the same number of approvals, because the branch has one rule. */
export const oneApprovalCountPerBranch: Check = {
  name: 'one-approval-count-per-branch',
  run: ({ parsed: { environments } }) =>
    [...groupBy(environments.flatMap(onBranch), ({ branch }) => branch).values()].flatMap((sharing): Finding[] => {
      const [strictest] = [...sharing].sort((a, b) => b.approvals - a.approvals);
      return sharing
        .filter(({ approvals }) => approvals !== strictest?.approvals)
        .map(({ id, approvals, branch }) => ({
          check: 'one-approval-count-per-branch',
          subject: `environment ${id}`,
          rule: `approvals must be those of every environment that deploys from ${branch}`,
          got: String(approvals),
          remedy: `give it the ${strictest?.approvals} of ${strictest?.id}, or a branch of its own`,
        }));
    }),
};

const onBranch = ({ id, approvals, deployFrom }: Environment) =>
  deployFrom === 'any-ref' ? [] : [{ id, approvals, branch: deployFrom.branch }];

import type { ExpectedServiceRole } from '../../../../expectations/expectations';
import { otherAccounts, ownRole, roleIn, strangeAccount, strangers, twinOf } from './callers';
import type { Guard, GuardedCall } from './guard';

/** What is in a bucket of artefacts runs as every role that it is deployed with. */
export const artifactBucket: Guard = {
  isFor: ({ arn }) => /:s3:::[^/]+--artifacts-\d+$/.test(arn),
  calls: (guarded) => {
    const { arn, accountId, roles, service } = guarded;
    const writing = (who: Pick<GuardedCall, 'who' | 'principal'>, may: boolean): GuardedCall => ({
      ...who,
      action: 's3:PutObject',
      resource: `${arn}/thing`,
      may,
    });
    const reading = (who: Pick<GuardedCall, 'who' | 'principal'>, may: boolean): GuardedCall[] =>
      [['s3:GetObject', `${arn}/thing`] as const, ['s3:ListBucket', arn] as const].map(([action, resource]) => ({
        ...who,
        action,
        resource,
        may,
      }));
    const writes = (role: ExpectedServiceRole) => role.accountId === accountId && publishes(role);
    const reads = (role: ExpectedServiceRole) =>
      role.kind !== 'runtime' && role.job.artifacts === accountId && role.job.builds.includes('bundles');
    const elsewhere = roles.filter((role) => role.accountId !== accountId);
    return [
      ...roles.map((role) => writing(ownRole(role), writes(role))),
      ...roles.filter(writes).map((role) => writing(twinOf(ownRole(role)), false)),
      ...strangers(guarded, accountId).map((who) => writing(who, false)),
      // In its own account the role's own policies decide who reads.
      ...elsewhere.flatMap((role) => reading(ownRole(role), reads(role))),
      ...otherAccounts(guarded).flatMap((account) => strangers(guarded, account).flatMap((who) => reading(who, false))),
      ...reading(roleIn(guarded, strangeAccount, `pipeline/${service}_deploy`), false),
    ];
  },
};

/** A build publishes what was built; what goes through CloudFormation is packaged where it is deployed. */
const publishes = ({ stage, job }: ExpectedServiceRole): boolean =>
  (stage === 'build' || stage === 'deploy') &&
  job.grants.some(
    ({ grant, bucket }) => grant === 'cloudformation-deploy' || (grant === 's3-publish' && bucket === 'artifacts'),
  );

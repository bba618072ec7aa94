import { otherAccounts, ownRole, roleIn, strangeAccount, strangers, twinOf } from './callers';
import type { Guard, GuardedCall } from './guard';

const lambda = { who: 'Lambda', principal: 'lambda.amazonaws.com' };
const pushes = ['ecr:PutImage', 'ecr:UploadLayerPart'];
const pulls = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

/** Whoever can write an image runs as every role that it is deployed with; an image tells what a service does. */
export const imageRepository: Guard = {
  isFor: ({ arn }) => /:ecr:/.test(arn),
  calls: (guarded) => {
    const { partition, arn, accountId, region, roles, service } = guarded;
    const each = (who: Pick<GuardedCall, 'who' | 'principal' | 'context'>, actions: readonly string[], may: boolean) =>
      actions.map((action): GuardedCall => ({ ...who, action, resource: arn, may }));
    const builds = roles.filter((role) => role.stage === 'build' && role.accountId === accountId);
    const forFunction = (account: string, name: string) => ({
      ...lambda,
      who: `Lambda for ${name} in ${account}`,
      context: { 'aws:SourceArn': `arn:${partition}:lambda:${region}:${account}:function:${name}` },
    });
    const accounts = [accountId, ...otherAccounts(guarded)];
    const withFunctions = new Set(
      roles.filter(({ job }) => job.principal === lambda.principal).map((role) => role.accountId),
    );
    const pullsHere = (account: string) => withFunctions.has(account);
    return [
      ...roles.flatMap((role) => each(ownRole(role), pushes, builds.includes(role))),
      ...builds.flatMap((role) => each(twinOf(ownRole(role)), pushes, false)),
      ...strangers(guarded, accountId).flatMap((who) => each(who, pushes, false)),
      ...roles.flatMap((role) => each(ownRole(role), pulls, true)),
      // In its own account the role's own policies decide who pulls.
      ...otherAccounts(guarded).flatMap((account) =>
        strangers(guarded, account).flatMap((who) => each(who, pulls, false)),
      ),
      ...each(roleIn(guarded, strangeAccount, `pipeline/${service}_deploy`), pulls, false),
      ...accounts.flatMap((account) => each(forFunction(account, `${service}--thing`), pulls, pullsHere(account))),
      ...accounts.flatMap((account) =>
        [`${service}-twin--thing`, `x-${service}--thing`].flatMap((name) =>
          each(forFunction(account, name), pulls, false),
        ),
      ),
      ...each(forFunction(strangeAccount, `${service}--thing`), pulls, false),
      ...each({ ...lambda, who: 'Lambda for nobody' }, pulls, false),
    ];
  },
};

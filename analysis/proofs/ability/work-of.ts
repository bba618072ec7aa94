import type { ExpectedServiceRole } from '../../../expectations/expectations';
import type { Work } from './calls';
import { cloudformationDeploy } from './grants/cloudformation-deploy';
import { cloudfrontInvalidate } from './grants/cloudfront-invalidate';
import { ecrPull } from './grants/ecr-pull';
import { ecrPush } from './grants/ecr-push';
import { ecsDeploy } from './grants/ecs-deploy';
import { ephemeralTest } from './grants/ephemeral-test';
import { lambdaDeploy } from './grants/lambda-deploy';
import { lambdaImages } from './grants/lambda-images';
import { lambdaPackages } from './grants/lambda-packages';
import { publishedFiles } from './grants/published-files';
import { s3Publish } from './grants/s3-publish';
import { testResults } from './grants/test-results';
import { shareWork } from './share-work';
import { containerStart } from './starts/container';
import { functionStart } from './starts/function';
import { secretRead } from './starts/secrets';
import { usedServices } from './uses';

/** Something that a role must be able to do, with the names that its calls leave open. */
export type Task = { readonly work: Work; readonly names: Readonly<Record<string, string>> };

const grants: Readonly<Record<string, Work>> = {
  'cloudformation-deploy': cloudformationDeploy,
  'cloudfront-invalidate': cloudfrontInvalidate,
  'ecr-pull': ecrPull,
  'ecr-push': ecrPush,
  'ecs-deploy': ecsDeploy,
  'ephemeral-test': ephemeralTest,
  'lambda-deploy': lambdaDeploy,
  's3-publish': s3Publish,
  'test-results': testResults,
};

/** Grants without calls of their own: passing roles is asked for every role that may be passed. */
const withoutCalls: ReadonlySet<string> = new Set(['pass-runtime-role']);

/**
 * Everything that one role of a service is there to do.
 *
 * @returns the names of what nobody wrote the calls of, beside the tasks.
 */
export function workOf(role: ExpectedServiceRole, posture: string): { tasks: Task[]; unknown: string[] } {
  const { job } = role;
  const unknown = [
    ...job.grants.filter(({ grant }) => !grants[grant] && !withoutCalls.has(grant)).map(({ grant }) => grant),
    ...job.uses.filter((use) => !usedServices[use]),
  ];
  const tasks = role.kind === 'runtime' ? runtimeTasks(role) : [...stageTasks(role), ...rolloutTasks(role, posture)];
  return { tasks, unknown };
}

function stageTasks({ kind, accountId, job }: ExpectedServiceRole): Task[] {
  return job.grants.flatMap(({ grant, ...names }): Task[] => {
    const work = grants[grant];
    if (work === undefined) return [];
    const fetchesBuild = grant === 's3-publish' && names.bucket !== 'artifacts' && job.builds.includes('bundles');
    // What goes through CloudFormation may be packaged in the account that it is deployed to.
    const packages = [...new Set([job.artifacts ?? accountId, ...(kind === 'cloudformation' ? [accountId] : [])])];
    return [
      ...(fetchesBuild ? [{ work: publishedFiles, names }] : []),
      ...(grant === 'lambda-deploy'
        ? packages.map((account) => ({ work: lambdaPackages, names: { packages: account } }))
        : []),
      { work, names: { ...names, owner: accountId } },
      ...(grant === 'lambda-deploy' && job.builds.includes('images') ? [{ work: lambdaImages, names }] : []),
    ];
  });
}

function rolloutTasks({ job }: ExpectedServiceRole, posture: string): Task[] {
  return job.uses.flatMap((use) => {
    const used = usedServices[use];
    if (used === undefined) return [];
    return [used.rollout, ...(posture === 'broad' && used.broad ? [used.broad] : [])].map((work) => ({
      work,
      names: {},
    }));
  });
}

/** Workloads that run code of the service; the other principals only call what its code runs in. */
const readers = new Set(['ecs-tasks.amazonaws.com', 'glue.amazonaws.com', 'lambda.amazonaws.com']);

function runtimeTasks({ job }: ExpectedServiceRole): Task[] {
  const { principal, startsOnly } = job;
  const starts = [
    ...(startsOnly ? [containerStart, ...(job.builds.includes('images') ? [ecrPull] : [])] : []),
    ...(principal === 'lambda.amazonaws.com' ? [functionStart] : []),
  ];
  const uses = job.uses.flatMap((use) => usedServices[use]?.run ?? []);
  return [
    ...[...starts, ...uses].map((work): Task => ({ work, names: {} })),
    ...(readers.has(principal ?? '')
      ? job.secrets.map((secret) => ({ work: secretRead, names: { secret: secret === '*' ? 'token' : secret } }))
      : []),
    ...job.receives.map(({ owner, account, use, name, access }) => ({
      work: shareWork(use, access),
      names: { owner, account, name },
    })),
  ];
}

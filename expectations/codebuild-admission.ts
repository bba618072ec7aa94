import type { ServiceAdmission } from './expectations';
import type { Caller } from './service-admission';

/** The CodeBuild project that runs one stage of a service whose code is in CodeCommit. */
export const codebuildAdmission = (
  { service, partition, account, regions }: Omit<Caller, 'principal'>,
  stage: string,
): ServiceAdmission => ({
  kind: 'service',
  principal: 'codebuild.amazonaws.com',
  sourceAccount: account,
  sourceArns: regions
    .map((region) => `arn:${partition}:codebuild:${region}:${account}:project/${service}--${stage}`)
    .sort(),
});

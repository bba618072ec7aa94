import type { GrantName } from '../../registry/grants';
import { cloudformationDeploy } from './cloudformation-deploy';
import { cloudfrontInvalidate } from './cloudfront-invalidate';
import { ecrPull } from './ecr-pull';
import { ecrPush } from './ecr-push';
import { ecsDeploy } from './ecs-deploy';
import { ephemeralTest } from './ephemeral-test';
import type { Grant } from './grant';
import { lambdaDeploy } from './lambda-deploy';
import { passRuntimeRole } from './pass-runtime-role';
import { s3Publish } from './s3-publish';
import { testResults } from './test-results';

/** The permissions behind every name of the catalogue. */
export const grants = {
  'cloudformation-deploy': cloudformationDeploy,
  'cloudfront-invalidate': cloudfrontInvalidate,
  'ecr-pull': ecrPull,
  'ecr-push': ecrPush,
  'ecs-deploy': ecsDeploy,
  'ephemeral-test': ephemeralTest,
  'lambda-deploy': lambdaDeploy,
  'pass-runtime-role': passRuntimeRole,
  's3-publish': s3Publish,
  'test-results': testResults,
} satisfies { [Name in GrantName]: Grant<Name> };

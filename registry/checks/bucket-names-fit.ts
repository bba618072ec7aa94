import type { Finding } from '../finding';
import type { Service } from '../platform';
import { planOf } from '../profiles';
import { artifactBucket } from '../profiles/artifact-bucket';
import { testResultsBucket } from '../profiles/test-results-bucket';
import { stages } from '../schema';
import type { Check } from './check';

const limit = 63;
const accountIdLength = 12;
const reservedPrefixes = ['xn--', 'sthree-', 'amzn-s3-demo-'];

/**
 * `<service>--<name>-<account id>` is a name that S3 accepts, for every bucket that an entry speaks of.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export const bucketNamesFit: Check = {
  name: 'bucket-names-fit',
  run: ({ platform: { services } }) =>
    services.flatMap((service) =>
      [...bucketsOf(service)].flatMap((name) => {
        const bucket = `${service.id}--${name}-`;
        const length = bucket.length + accountIdLength;
        const prefix = reservedPrefixes.find((reserved) => bucket.startsWith(reserved));
        const found = (rule: string, got: string, remedy: string): Finding => ({
          check: 'bucket-names-fit',
          subject: `service ${service.id}`,
          rule,
          got,
          remedy,
        });
        return [
          ...(length > limit
            ? [
                found(
                  `name of bucket ${name} must have at most ${limit} characters`,
                  String(length),
                  'shorten the service id or the name',
                ),
              ]
            : []),
          ...(prefix
            ? [found(`name of bucket ${name} must not begin as S3 reserves it`, prefix, 'choose another service id')]
            : []),
        ];
      }),
    ),
};

function bucketsOf({ entry }: Service): Set<string> {
  const plan = planOf(entry.pipeline);
  const grants = stages.flatMap((stage) => entry.stages?.[stage]?.grants ?? plan.stages[stage] ?? []);
  return new Set([
    ...(plan.bundles ? [artifactBucket] : []),
    ...grants.flatMap((use) => (use.grant === 's3-publish' ? [use.bucket] : [])),
    ...(grants.some(({ grant }) => grant === 'test-results') ? [testResultsBucket] : []),
    ...(entry.shares ?? []).flatMap((share) => (share.use === 's3' ? [share.name] : [])),
  ]);
}

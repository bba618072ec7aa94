import type { NotEmulated } from './not-emulated';

/** What the emulator has and a run for one account leaves out, because it would take half of the time. */
export const slow: readonly NotEmulated[] = [
  {
    type: 'aws_s3_bucket_lifecycle_configuration',
    because: 'the provider waits most of a minute for ten equal answers; a run without --only applies it',
  },
];

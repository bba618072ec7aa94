import type { Finder } from '../finder';

/** What is set on a bucket that is ours, by the question that shows it; one that AWS sets by itself is there always. */
export const s3BucketPart = (
  question: string,
  isSet: (answer: unknown) => boolean = (answer) => Object.keys(Object(answer)).length > 0,
): Finder => ({
  needs: ['bucket'],
  find: async ({ bucket = '' }, { ask, account }) => {
    const answer = await ask('s3api', question, '--bucket', bucket, '--expected-bucket-owner', account);
    return answer !== undefined && isSet(answer) ? { found: bucket } : { absent: true };
  },
});

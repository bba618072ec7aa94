import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** The provider of an issuer, of which an account has one; ours by its tags. */
export const iamOpenidConnectProvider: Finder = {
  needs: ['url'],
  find: async ({ url = '' }, { block, ask, partition, account }) => {
    const arn = `arn:${partition}:iam::${account}:oidc-provider/${url.replace(/^https:\/\//, '')}`;
    const answer = await ask('iam', 'get-open-id-connect-provider', '--open-id-connect-provider-arn', arn);
    if (answer === undefined) return { absent: true };
    if (!hasTagsOf(block, answerPart(answer, 'Tags'))) return { left: 'a provider of that issuer has other tags' };
    return { found: arn, attributes: { arn, id: arn } };
  },
};

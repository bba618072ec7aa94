import type { BadChange } from './bad-change';

/** The provider is configured otherwise than the synthesised file says. */
export const providerUnchanged: BadChange = {
  rule: 'provider-unchanged',
  make: (json) => {
    const { aws = [], ...others } = (json.provider ?? {}) as Record<string, readonly Record<string, unknown>[]>;
    return {
      json: { ...json, provider: { ...others, aws: aws.map((block) => ({ ...block, max_retries: 7 })) } },
      address: undefined,
    };
  },
};

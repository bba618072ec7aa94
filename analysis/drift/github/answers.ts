/** One answer of GitHub's REST API, with all its pages merged. */
export type Answer = { readonly status: number; readonly body: unknown };

/** Answers by the path that was asked, such as `/repos/acme/pay/rulesets/7`. */
export type Answers = ReadonlyMap<string, Answer>;

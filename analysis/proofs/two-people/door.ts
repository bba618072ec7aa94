/** A job of GitHub, told by what trust demands of its token; undefined is what trust does not ask about. */
export type GithubDoor = {
  readonly kind: 'github';
  readonly repository: string;
  readonly environment: string | undefined;
  readonly ref: string | undefined;
  /** The only workflow that may run the job, as `owner/name/.github/workflows/file.yml@ref`. */
  readonly workflow: string | undefined;
};

/** Somebody who gets into a role and is no role of the artefact. */
export type Door =
  | GithubDoor
  | { readonly kind: 'people'; readonly who: string }
  | { readonly kind: 'service'; readonly who: string }
  /** Anybody whom nobody can count: a whole account, tokens of any subject, another issuer. */
  | { readonly kind: 'unknown'; readonly who: string };

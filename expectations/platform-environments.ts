/** The GitHub environments of this repository, with the branch that each admits and the team that lets its jobs through. Pull requests plan, and their merge ref is no branch. */
export const platformEnvironments: readonly {
  readonly name: string;
  readonly identity: string;
  readonly branch: string | null;
  readonly reviewers: string | null;
}[] = [
  { name: 'drift', identity: 'drift', branch: 'main', reviewers: null },
  { name: 'guardrails-apply', identity: 'guardrails-apply', branch: 'main', reviewers: 'guardrails-appliers' },
  { name: 'main-plan', identity: 'main-plan', branch: 'main', reviewers: null },
  { name: 'plan', identity: 'platform-plan', branch: null, reviewers: null },
  { name: 'services-apply', identity: 'services-apply', branch: 'main', reviewers: 'services-appliers' },
];

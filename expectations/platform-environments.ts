/** The GitHub environments of this repository, with the branch that each admits. Pull requests plan, and their merge ref is no branch. */
export const platformEnvironments: readonly {
  readonly name: string;
  readonly identity: string;
  readonly branch: string | null;
}[] = [
  { name: 'drift', identity: 'drift', branch: 'main' },
  { name: 'guardrails-apply', identity: 'guardrails-apply', branch: 'main' },
  { name: 'main-plan', identity: 'main-plan', branch: 'main' },
  { name: 'plan', identity: 'platform-plan', branch: null },
  { name: 'services-apply', identity: 'services-apply', branch: 'main' },
];

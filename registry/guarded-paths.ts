/**
 * What the guardrails of the whole organisation are made from, and what decides which code runs with credentials.
 *
 * The people who let guardrails be applied see a change of these before it is merged, too. Each is a folder with a slash
 * at the end, or a file, from the root of the repository.
 */
export const guardedPaths: readonly string[] = [
  '/.github/',
  '/.npmrc',
  '/package.json',
  '/package-lock.json',
  '/environments/',
  '/policies/boundaries/',
  '/policies/identities/',
  '/policies/rcps/',
  '/policies/scps/',
  '/policies/trust/',
  '/modules/',
  '/stacks/',
];

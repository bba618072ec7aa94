import { SandboxFailure } from '../sandbox-failure';
import type { RootJson } from './root-json';

/** A role of the stack by its place, so that two changes do not meet in one. */
export function nthRole(
  { resource }: RootJson,
  index: number,
): readonly [name: string, block: Readonly<Record<string, unknown>>] {
  const found = Object.entries(resource?.aws_iam_role ?? {})[index];
  if (found === undefined) {
    throw new SandboxFailure(
      `bad plans: the stack must have ${index + 1} roles, got "fewer"; let the miniature have a service with more of them`,
    );
  }
  return found;
}

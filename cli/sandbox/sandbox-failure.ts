/** Something that the sandbox was to show does not hold: exit 1, in the one form, never a stack trace. */
export class SandboxFailure extends Error {
  override readonly name = 'SandboxFailure';
}

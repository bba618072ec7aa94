/** A command could not run: said in one line in the one form, exit 2, never a stack trace. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What in an artefact could not be understood, all of it: nothing is decided from a part. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';

  /** @param problems one line each, as `subject: what must hold, got "value"; what to do`. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

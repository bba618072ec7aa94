/**
 * True when a create was carried out and its answer lost, so that the provider's own repetition found the resource there.
 *
 * In an emulator that was empty at the start there is no other way to it. It happens about once in two thousand writes;
 * the run is then repeated once from the beginning.
 */
export const isLostAnswer = (error: unknown): boolean =>
  error instanceof Error && /\bEntityAlreadyExists\b/.test(error.message);

/** A policy does not fit AWS's quota; thrown while policies are built, so that nothing is written. */
export class PolicyQuotaError extends Error {
  override readonly name = 'PolicyQuotaError';

  constructor(
    readonly subject: string,
    readonly rule: string,
    readonly got: string,
    readonly remedy: string,
  ) {
    super(`${subject}: ${rule}, got "${got}"; ${remedy}`);
  }
}

/**
 * Runs tasks two at a time: each Terraform with its provider takes most of a core and 700 MB.
 *
 * The first error is thrown when what had begun has ended, and nothing new begins after it.
 */
export async function twoAtATime(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...tasks];
  const errors: unknown[] = [];
  const worker = async () => {
    for (let task = waiting.shift(); task && errors.length === 0; task = waiting.shift()) {
      await task().catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all([worker(), worker()]);
  if (errors.length > 0) throw errors[0];
}

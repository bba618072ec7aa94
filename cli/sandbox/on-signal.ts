const exitCodeOf = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends in order when asked to; a second Ctrl-C is the same request and changes nothing.
 *
 * @returns whether it was asked to, so that what breaks off because of it is not reported as a failure.
 */
export function onSignal(stop: () => Promise<void>): () => boolean {
  let stopping = false;
  for (const [signal, code] of Object.entries(exitCodeOf)) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      process.stderr.write(`\n${signal}: stopping Terraform, then the emulator\n`);
      stop().finally(() => process.exit(code));
    });
  }
  return () => stopping;
}

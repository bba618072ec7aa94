import { join } from 'node:path';
import type { Finding } from '../../../registry/finding';
import { accountClients } from '../account-clients';
import { type BeginOptions, begin } from '../begin';
import { stateBucketOf } from '../state-bucket-of';
import { accountEnds } from './account-ends';
import { adopted } from './adopted';
import { ends } from './ends';
import { killedApply } from './killed-apply';
import type { LifecycleCase } from './lifecycle-case';
import { lostState } from './lost-state';
import { moved } from './moved';

/** The events, in an order in which each finds what it needs. */
const cases: readonly LifecycleCase[] = [lostState, moved, killedApply, ends, accountEnds];

/**
 * An organisation that exists is adopted; then, on an empty emulator, the first run, and what happens to a platform over the
 * years, one event after the other.
 */
export async function runLifecycle(options: BeginOptions): Promise<readonly Finding[]> {
  const { emulator, region, progress } = options;
  const { reset } = emulator;
  const findings: Finding[] = [];
  // An emulator of the caller's is not emptied.
  if (reset) {
    findings.push(...(await adopted(options)));
    await reset();
  }
  const { run, runner, synthesise, leftOut, home } = await begin({ ...options, hurry: true }, 'lifecycle');
  const emulated = { endpoint: emulator.endpoint, region };
  const common = {
    applied: run.applied,
    synthesise,
    runner,
    clients: accountClients(emulated),
    progress,
    emulated,
    stateBucket: stateBucketOf(run.synthesis),
    leftOut,
  };
  let { synthesis } = run;
  for (const event of cases) {
    const result = await event({ ...common, synthesis, directory: join(home, event.name) });
    findings.push(...result.findings);
    synthesis = result.synthesis;
  }
  return findings;
}

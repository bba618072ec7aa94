import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../registry/finding';
import { leftOut } from '../left-out';
import { stackJson } from '../stack-json';
import type { StackKind, StackPlace } from '../stack-place';
import { killedStack } from './killed-apply/killed-stack';
import { recoveredAs } from './killed-apply/recovered-as';
import type { LifecycleCase, LifecycleContext } from './lifecycle-case';

/** The largest first, for two are looked at together. */
const kinds: readonly StackKind[] = ['organization', 'bootstrap', 'services', 'baseline', 'management', 'identity'];

/**
 * The worst that a kill can do to a stack: everything exists and its state holds nothing. One stack of each kind is recovered
 * from that, and planned with what was found: every resource is imported and nothing is made again. Nothing is applied, and
 * nothing is killed, for the others need what most of these stacks hold.
 */
export const lostState: LifecycleCase = async (context) => {
  const { synthesis, progress, directory } = context;
  const findings: Finding[] = [];
  await progress(
    'a state that holds nothing, of one stack of each kind',
    firstOfEach(context).map((place) => ({
      title: place.stack,
      run: async () => {
        const { stack } = place;
        const wrong = (rule: string, got: string) => findings.push(found(stack, rule, got));
        const lost = killedStack({ ...context, directory: join(directory, stack) }, place, 'file');
        emptyState(join(directory, stack, 'stacks', stack));
        const notMade = new Set(
          leftOut(stack, stackJson(synthesis.outdir, stack), context.leftOut).map(({ address }) => address),
        );
        const { missing, imports } = await lost.recover(synthesis.outdir);
        for (const { address, verdict } of missing)
          if (!('found' in verdict) && !notMade.has(address))
            wrong(`${address} must be found`, 'left' in verdict ? verdict.left : 'does not exist');
        const { outdir } = recoveredAs({ ...context, place }, imports).synthesis;
        for (const { address, kind } of (await lost.plan(outdir)).resourceChanges)
          if (!['import', 'no-op'].includes(kind) && !notMade.has(address))
            wrong('everything must be imported as it is', `${kind} ${address}`);
        return `${imports.length} imported, nothing made again`;
      },
    })),
  );
  return { findings, synthesis };
};

const firstOfEach = ({ synthesis, applied }: LifecycleContext): StackPlace[] =>
  kinds.flatMap((kind) => synthesis.places.find((place) => place.kind === kind && applied.has(place.stack)) ?? []);

function emptyState(directory: string): void {
  mkdirSync(directory, { recursive: true });
  const state = { version: 4, terraform_version: '1.11.0', serial: 1, lineage: 'lost', outputs: {}, resources: [] };
  writeFileSync(join(directory, 'terraform.tfstate'), JSON.stringify(state));
}

const found = (stack: string, rule: string, got: string): Finding => ({
  check: 'lost-state',
  subject: `stack ${stack}`,
  rule,
  got,
  remedy: 'mend its finder in cli/recover/finders',
});

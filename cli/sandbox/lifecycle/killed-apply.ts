import { mkdirSync } from 'node:fs';
import type { Finding } from '../../../registry/finding';
import { leftOut } from '../left-out';
import { stackJson } from '../stack-json';
import type { StackPlace } from '../stack-place';
import type { Synthesis } from '../synthesis';
import { resourcesOf } from '../terraform-json';
import { afterKills } from './killed-apply/after-kills';
import { askedToStop } from './killed-apply/asked-to-stop';
import { killedDestroy } from './killed-apply/killed-destroy';
import { killedInARow, kills } from './killed-apply/killed-in-a-row';
import { killedStack } from './killed-apply/killed-stack';
import { killedWithFile } from './killed-apply/killed-with-file';
import type { Killing } from './killed-apply/killing';
import type { RecoveredAs } from './killed-apply/recovered-as';
import { seeded } from './killed-apply/seeded';
import type { LifecycleCase } from './lifecycle-case';

/**
 * A stack of services is destroyed and made anew, and stopped at points that chance chooses: asked to and killed while it is
 * destroyed, killed where its state is a file, and killed time after time while it is made. After each it is recovered as a
 * person would; in the end it is as if nothing had happened.
 */
export const killedApply: LifecycleCase = async (context) => {
  const { synthesis, progress, directory } = context;
  mkdirSync(directory, { recursive: true });
  const place = smallest(synthesis);
  if (place === undefined) {
    return {
      findings: [found('a stack of services', 'must be there to be killed', 'none', 'run it before they end')],
      synthesis,
    };
  }
  const { stack } = place;
  const json = stackJson(synthesis.outdir, stack);
  const seed = Number(process.env.SANDBOX_SEED ?? Date.now() % 1_000_000);
  const findings: Finding[] = [];
  const killing: Killing = {
    ...context,
    place,
    killed: killedStack(context, place),
    total: resourcesOf(json).length,
    notMade: new Set(leftOut(stack, json, context.leftOut).map(({ address }) => address)),
    chance: seeded(seed),
    wrong: (rule, got) => void findings.push(found(`stack ${stack}`, rule, got, `repeat it with SANDBOX_SEED=${seed}`)),
  };
  const step = (title: string, run: () => Promise<string>) => progress(title, [{ title: stack, run }]);
  let last: RecoveredAs | undefined;
  await step(`Ctrl-C while it is destroyed, seed ${seed}`, () => askedToStop(killing));
  await step('kill -9 while it is destroyed', () => killedDestroy(killing));
  await step('kill -9 where the state is a file', () => killedWithFile(killing));
  await step(`${kills} kills in a row while it is made again`, async () => {
    const row = await killedInARow(killing);
    last = row.last;
    return row.said;
  });
  await step('after the last of them', async () => {
    const after = await afterKills(killing, last);
    findings.push(...after.findings);
    return after.said;
  });
  return { findings, synthesis };
};

/** The stack of services with the fewest resources that may all be destroyed, so that many rounds fit in little time. */
function smallest({ outdir, places }: Synthesis): StackPlace | undefined {
  const resources = new Map(places.map(({ stack }) => [stack, resourcesOf(stackJson(outdir, stack))]));
  const of = ({ stack }: StackPlace) => resources.get(stack) ?? [];
  const [first] = places
    .filter((place) => place.kind === 'services' && of(place).length > 3)
    .filter((place) => !of(place).some(({ block }) => JSON.stringify(block).includes('"prevent_destroy":true')))
    .sort((a, b) => of(a).length - of(b).length);
  return first;
}

const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'killed-apply',
  subject,
  rule,
  got,
  remedy,
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { aws } from '../../../analysis/drift/aws';
import { hasChanges } from '../../../analysis/judged/has-changes';
import type { Plan } from '../../../analysis/plan/plan';
import type { Recovery } from '../../../environments/schema';
import type { Finding } from '../../../registry/finding';
import { leftOut } from '../left-out';
import { readBackAccount } from '../read-back';
import { stackJson } from '../stack-json';
import type { StackPlace } from '../stack-place';
import type { Synthesis } from '../synthesis';
import { resourcesOf } from '../terraform-json';
import { killedStack } from './killed-stack';
import type { LifecycleCase } from './lifecycle-case';
import { seeded } from './seeded';
import { withImports } from './with-imports';

/** Kills in a row on one stack. */
const kills = 20;

/**
 * A stack of services is destroyed and made anew, and killed with SIGKILL at points that chance chooses: once while it is
 * destroyed, and time after time while it is made. After each kill it is recovered as a person would; in the end it is as if
 * nothing had happened.
 */
export const killedApply: LifecycleCase = async (context) => {
  const { synthesis, synthesise, clients, progress, directory } = context;
  mkdirSync(directory, { recursive: true });
  const place = smallest(synthesis);
  if (place === undefined) {
    return {
      findings: [found('a stack of services', 'must be there to be killed', 'none', 'run it before they end')],
      synthesis,
    };
  }
  const { stack, account } = place;
  const killed = killedStack(context, place);
  const seed = Number(process.env.SANDBOX_SEED ?? Date.now() % 1_000_000);
  const chance = seeded(seed);
  const findings: Finding[] = [];
  const wrong = (rule: string, got: string) =>
    findings.push(found(`stack ${stack}`, rule, got, `repeat it with SANDBOX_SEED=${seed}`));
  const notMade = new Set(
    leftOut(stack, stackJson(synthesis.outdir, stack), context.leftOut).map(({ address }) => address),
  );
  let recovery: Recovery | undefined;
  let now = synthesis;

  await progress(`Ctrl-C in the destroy of ${stack}, seed ${seed}`, [
    {
      title: stack,
      run: async () => {
        const total = addressesOf(synthesis, stack).length;
        const after = 1 + Math.floor(chance() * (total / 3));
        const { killed: was, steps, code } = await killed.run(synthesis.outdir, 'destroy', after, 'SIGTERM');
        const { state, imports } = await killed.recover(synthesis.outdir);
        if (was || code === 0) wrong('a destroy that is asked to stop must stop by itself', `exit ${code}`);
        if (state.lock) wrong('whoever stops by itself must leave no lock', state.lock.id);
        if (imports.length > 0) wrong('the state must hold what is there', imports.map(({ to }) => to).join());
        return `stopped after ${steps} of ${total}; the state holds what is left, and no lock`;
      },
    },
  ]);
  await progress(`kill -9 of ${stack}, seed ${seed}`, [
    {
      title: 'while it is destroyed',
      run: async () => {
        const total = addressesOf(synthesis, stack).length;
        const { killed: was, steps } = await killed.run(
          synthesis.outdir,
          'destroy',
          1 + Math.floor(chance() * (total / 4)),
        );
        await killed.unlock(synthesis.outdir);
        const { code, error } = await killed.run(synthesis.outdir, 'destroy');
        if (code !== 0) wrong('a destroy after a kill must end', error ?? `exit ${code}`);
        return `${was ? `killed after ${steps} of ${total}` : 'ended before the kill'}, then to its end`;
      },
    },
  ]);
  await progress('kill -9 where the state is a file', [
    {
      title: stack,
      run: async () => {
        const own = killedStack({ ...context, directory: join(directory, 'file') }, place, 'file');
        const total = addressesOf(synthesis, stack).length;
        const { steps } = await own.run(synthesis.outdir, 'apply', 1 + Math.floor(chance() * total * 0.7));
        const { imports, state } = await own.recover(synthesis.outdir);
        if (state.isCutOff) own.moveStateAside();
        const after =
          imports.length === 0
            ? synthesis
            : synthesise(
                withImports(synthesis.sources, { [stack]: { version: 1, stack, made: '2027-01-31', imports } }),
              );
        const { code, error } = await own.run(after.outdir, 'apply');
        if (code !== 0) wrong('the apply after a recovery must converge', error ?? `exit ${code}`);
        if (hasChanges(await own.plan(synthesis.outdir))) wrong('a second plan must be empty', 'changes');
        const gone = await own.run(synthesis.outdir, 'destroy');
        if (gone.code !== 0) wrong('a destroy must end', gone.error ?? `exit ${gone.code}`);
        const { isCutOff } = state;
        return `killed after ${steps} of ${total}${isCutOff ? ' in the middle of writing the state' : ''}, ${imports.length} imported, converged`;
      },
    },
  ]);
  await progress(`${kills} kills in a row while it is made again, seed ${seed}`, [
    {
      title: stack,
      run: async () => {
        const said: string[] = [];
        const whole = addressesOf(synthesis, stack).length - notMade.size;
        for (let round = 0; round < kills; round += 1) {
          const total = addressesOf(synthesis, stack).length;
          const {
            killed: was,
            steps,
            code,
            error,
            // Never so late that it could end before it is killed.
          } = await killed.run(now.outdir, 'apply', 1 + Math.floor(chance() * total * 0.7));
          if (!was && code !== 0) wrong('an apply after a recovery must not fail by itself', error ?? `exit ${code}`);
          // Where everything is there already, nothing can have been made.
          const made = recovery?.imports.length === whole ? recovery : undefined;
          const { imports, missing } = made ? { imports: made.imports, missing: [] } : await killed.recover(now.outdir);
          said.push(`${steps}/${imports.length}`);
          for (const { address, verdict } of missing)
            if ('left' in verdict) wrong(`${address} must be told for certain`, verdict.left);
          const held = await killed.unlock(now.outdir);
          if (was && !held) wrong('a killed apply must leave its lock', 'none');
          if (imports.length === 0 || isDeepStrictEqual(imports, recovery?.imports)) continue;
          recovery = { version: 1, stack, made: '2027-01-31', imports };
          now = synthesise(withImports(synthesis.sources, { [stack]: recovery }));
        }
        return `steps before the kill/imports after it: ${said.join(' ')}`;
      },
    },
  ]);
  await progress('after the last of them', [
    {
      title: stack,
      run: async () => {
        const plan = await killed.plan(now.outdir);
        const strange = plan.resourceChanges.filter(({ kind }) => !['import', 'create', 'no-op'].includes(kind));
        for (const { address, kind } of strange)
          wrong('nothing may be replaced, changed or destroyed', `${kind} ${address}`);
        const { code, error } = await killed.run(now.outdir, 'apply');
        if (code !== 0) wrong('the apply after the last recovery must converge', error ?? `exit ${code}`);
        const after = await killed.plan(now.outdir);
        if (hasChanges(after)) wrong('a second plan must be empty', changesIn(after));
        const { missing } = await killed.recover(now.outdir);
        for (const { address } of missing) if (!notMade.has(address)) wrong('the state must hold everything', address);
        const asked = aws([after], recovery ? [recovery] : []).findings.map(({ subject }) => subject);
        if (asked.join() !== `environments/imports/${stack}.json`)
          wrong('drift must ask for the removal of the file, and for nothing else', asked.join());
        const without = await killed.plan(synthesis.outdir);
        if (hasChanges(without)) wrong('the plan without the file must be empty', changesIn(without));
        findings.push(...(await readBackAccount(account, synthesis, clients)).findings);
        const { length } = plan.resourceChanges.filter(({ kind }) => kind === 'import');
        return `${length} imported, ${plan.resourceChanges.filter(({ kind }) => kind === 'create').length} made, nothing twice; then nothing left to do`;
      },
    },
  ]);
  return { findings, synthesis };
};

/** The stack of services with the fewest resources that may all be destroyed, so that many rounds fit in little time. */
function smallest(synthesis: Synthesis): StackPlace | undefined {
  const [first] = synthesis.places
    .filter(({ kind, stack }) => kind === 'services' && addressesOf(synthesis, stack).length > 3)
    .filter(({ stack }) => !isKept(synthesis, stack))
    .sort((a, b) => addressesOf(synthesis, a.stack).length - addressesOf(synthesis, b.stack).length);
  return first;
}

const addressesOf = ({ outdir }: Synthesis, stack: string): string[] =>
  resourcesOf(stackJson(outdir, stack)).map(({ address }) => address);

const isKept = ({ outdir }: Synthesis, stack: string) =>
  resourcesOf(stackJson(outdir, stack)).some(({ block }) => JSON.stringify(block).includes('"prevent_destroy":true'));

const changesIn = ({ resourceChanges }: Plan) =>
  resourceChanges
    .filter(({ kind }) => kind !== 'no-op')
    .map(({ kind, address }) => `${kind} ${address}`)
    .join(', ');

const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'killed-apply',
  subject,
  rule,
  got,
  remedy,
});

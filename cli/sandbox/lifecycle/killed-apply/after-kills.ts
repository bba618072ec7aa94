import { aws } from '../../../../analysis/drift/aws';
import { hasChanges } from '../../../../analysis/judged/has-changes';
import type { Plan } from '../../../../analysis/plan/plan';
import type { Finding } from '../../../../registry/finding';
import { readBackAccount } from '../../read-back';
import type { Killing } from './killing';
import type { RecoveredAs } from './recovered-as';

/** After the last kill: one apply replaces nothing and makes nothing twice, and then it is as if nothing had happened. */
export async function afterKills(
  { synthesis, place: { stack, account }, killed, notMade, clients, wrong }: Killing,
  last: RecoveredAs | undefined,
): Promise<{ readonly findings: readonly Finding[]; readonly said: string }> {
  const { outdir } = last?.synthesis ?? synthesis;
  const plan = await killed.plan(outdir);
  for (const { address, kind } of plan.resourceChanges)
    if (!['import', 'create', 'no-op'].includes(kind))
      wrong('nothing may be replaced, changed or destroyed', `${kind} ${address}`);
  const { code, error } = await killed.run(outdir, 'apply');
  if (code !== 0) wrong('the apply after the last recovery must converge', error ?? `exit ${code}`);
  const after = await killed.plan(outdir);
  if (hasChanges(after)) wrong('a second plan must be empty', changesIn(after));
  const { missing } = await killed.recover(outdir);
  for (const { address } of missing) if (!notMade.has(address)) wrong('the state must hold everything', address);
  const asked = aws([after], last ? [last.recovery] : []).findings.map(({ subject }) => subject);
  if (asked.join() !== (last ? `environments/imports/${stack}.json` : ''))
    wrong('drift must ask for the removal of the file, and for nothing else', asked.join());
  const without = await killed.plan(synthesis.outdir);
  if (hasChanges(without)) wrong('the plan without the file must be empty', changesIn(without));
  const { findings } = await readBackAccount(account, synthesis, clients);
  const count = (kind: string) => plan.resourceChanges.filter((change) => change.kind === kind).length;
  const said = `${count('import')} imported, ${count('create')} made, nothing twice; then nothing left to do`;
  return { findings, said };
}

const changesIn = ({ resourceChanges }: Plan) =>
  resourceChanges
    .filter(({ kind }) => kind !== 'no-op')
    .map(({ kind, address }) => `${kind} ${address}`)
    .join(', ');

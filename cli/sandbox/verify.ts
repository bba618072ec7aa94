import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import { differingStacks } from './differing-stacks';
import type { FirstRun } from './first-run';
import { firstIdentityFor, identityFor } from './identity-for';
import { oneMoreEntry } from './one-more-entry';
import type { Progress } from './progress';
import { type ReadBack, readBackAccount, readBackGuardrails } from './read-back';
import type { Scope } from './scope';
import type { StackPlace } from './stack-place';
import type { StackRunner } from './stack-runner';
import type { Synthesis, Synthesise } from './synthesis';
import { unexpectedChanges } from './unexpected-changes';

export type VerifyOptions = FirstRun & {
  readonly scope: Scope;
  readonly synthesise: Synthesise;
  readonly runner: StackRunner;
  readonly clients: AccountClients;
  readonly progress: Progress;
  readonly managementId: string;
};

export type Verdict = {
  readonly findings: readonly Finding[];
  /** Changes of the second plan, by stack. */
  readonly secondPlans: ReadonlyMap<string, number>;
  readonly rolesRead: number;
  readonly guardrailsRead: number;
};

/** What must hold after the first run: AWS has what was synthesised, nothing is left to do, and one more entry changes only its own. */
export async function verify(options: VerifyOptions): Promise<Verdict> {
  const { synthesis, applied, scope, synthesise, runner, clients, progress, managementId } = options;
  const { platform, expectations } = synthesis;
  const findings: Finding[] = [];
  const secondPlans = new Map<string, number>();
  const read = { roles: 0, guardrails: 0 };
  const places = synthesis.places.filter(({ stack }) => applied.has(stack));
  const identity = (place: StackPlace) =>
    scope.kind === 'account' && place.kind === 'organization'
      ? firstIdentityFor(place, { partition: platform.organization.partition, accountId: managementId })
      : identityFor(place, expectations);
  const said = ({ compared, findings: found }: ReadBack, what: string) => {
    findings.push(...found);
    return found.length === 0 ? `${compared} ${what} as synthesised` : `${found.length} findings`;
  };

  const accounts = [...new Set(places.filter(({ kind }) => kind !== 'organization').map(({ account }) => account))];
  await progress('10 read back from each account', [
    ...accounts.map((account) => ({
      title: account,
      run: async () => {
        const result = await readBackAccount(account, synthesis, clients);
        read.roles += result.compared;
        return said(result, 'roles');
      },
    })),
    {
      title: 'guardrails',
      run: async () => {
        const result = await readBackGuardrails(synthesis, clients);
        read.guardrails = result.compared;
        return said(result, 'policies, attached');
      },
    },
  ]);
  await progress(
    '11 a second plan of every stack',
    places.map((place) => ({
      title: place.stack,
      run: async () => {
        const changes = await runner.plan({ stack: place.stack, outdir: synthesis.outdir, identity: identity(place) });
        secondPlans.set(place.stack, changes.length);
        findings.push(
          ...changes.map(({ address, action }) => ({
            check: 'second-plan',
            subject: `stack ${place.stack}`,
            rule: 'a second plan must be empty',
            got: `${action} ${address}`,
            remedy: 'look at what the provider reads back for it',
          })),
        );
        return changes.length === 0 ? 'empty' : `${changes.length} changes`;
      },
    })),
  );
  findings.push(...(await oneMore(synthesis, { places, synthesise, runner, progress, identity })));
  return { findings, secondPlans, rolesRead: read.roles, guardrailsRead: read.guardrails };
}

type OneMoreOptions = Pick<VerifyOptions, 'synthesise' | 'runner' | 'progress'> & {
  readonly places: readonly StackPlace[];
  readonly identity: (place: StackPlace) => string;
};

/** Adds one entry to a copy of the sources: the stacks that it concerns differ, no other, and they only create what is its own. */
async function oneMore(
  synthesis: Synthesis,
  { places, synthesise, runner, progress, identity }: OneMoreOptions,
): Promise<Finding[]> {
  const entry = oneMoreEntry(synthesis.sources, synthesis.platform);
  if (!entry) return [];
  const findings: Finding[] = [];
  const more = synthesise(entry.sources);
  const differing = differingStacks(synthesis.outdir, more.outdir);
  if (differing.join() !== entry.stacks.join()) {
    findings.push({
      check: 'one-more-entry',
      subject: `service ${entry.id}`,
      rule: `one more entry must change exactly ${entry.stacks.join(', ')}`,
      got: differing.join(', ') || 'nothing',
      remedy: 'find out what made the other stacks depend on it',
    });
  }
  await progress(
    '12 one entry more',
    places
      .filter(({ stack }) => differing.includes(stack))
      .map((place) => ({
        title: place.stack,
        run: async () => {
          const changes = await runner.plan({ stack: place.stack, outdir: more.outdir, identity: identity(place) });
          findings.push(...unexpectedChanges(place.stack, entry.id, changes));
          return `plans ${changes.length} changes`;
        },
      })),
  );
  return findings;
}

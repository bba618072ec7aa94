import { CreateOpenIDConnectProviderCommand, DeleteOpenIDConnectProviderCommand } from '@aws-sdk/client-iam';
import type { Finding } from '../../registry/finding';
import { afterFailure } from './after-failure';
import { applyFinding } from './apply-finding';
import { applyJobs } from './apply-jobs';
import type { ApplyRunOptions } from './apply-run-options';
import type { EvidenceRun } from './evidence-run';
import { identityIn } from './identity-for';
import type { Judged } from './judged';
import type { ApplyIdentity, ApplyInput, ApplyOutcome } from './pipeline';
import { SandboxFailure } from './sandbox-failure';
import { strangeCalls } from './strange-calls';
import type { ToldOutcome } from './told-outcomes';

export type HalfwayOptions = Pick<
  ApplyRunOptions,
  'proposed' | 'stacks' | 'change' | 'recorder' | 'clients' | 'progress' | 'said'
> & {
  /** What the first run applies. */
  readonly planned: Judged['stacks'];
  readonly plan: (run: number) => Promise<Judged>;
  readonly apply: (run: number, identity: ApplyIdentity, change?: Partial<ApplyInput>) => Promise<ApplyOutcome>;
  readonly evidence: EvidenceRun;
};

/**
 * A failure in the middle level, whose resume applies what is left of it: of two that resume it at once one, which then
 * goes on to the level below.
 *
 * @returns the outcomes that the evidence must tell.
 */
export async function halfway(options: HalfwayOptions): Promise<readonly ToldOutcome[]> {
  const { proposed, stacks, planned, change, recorder, clients, progress, said, plan, apply, evidence } = options;
  const broken = stacks.middle[0];
  const failing = afterFailure(planned, broken);
  const left = planned.filter(({ stack }) => failing[stack] !== 'applied');
  const all = (identity: ApplyIdentity): ToldOutcome['results'] =>
    Object.fromEntries(left.filter((each) => each.identity === identity).map(({ stack }) => [stack, 'applied']));
  const findings: Finding[] = [];
  /** One job, what is written before it and after it, and who made its calls; of several at once the one that applied counts. */
  const job = async (run: number, identity: ApplyIdentity, begin: () => Promise<readonly ApplyOutcome[]>) => {
    const ended = await evidence.approved(run, identity);
    recorder.take();
    const outcomes = await begin();
    findings.push(...strangeCalls(recorder.take(), { identity, writes: /./ }));
    const winners = outcomes.filter(({ applied }) => applied);
    if (outcomes.length > 1 && winners.length !== 1)
      findings.push(applyFinding('of two runs at once exactly one must apply', `${winners.length}`));
    const [outcome] = [...winners, ...outcomes];
    if (outcome === undefined) throw new SandboxFailure(`job ${identity}: must end, got "nothing"; read the logs`);
    await ended(outcome);
    return outcome;
  };
  // One after the other, so that what comes behind the first failure never begins.
  const parallel = 1;
  const issuer = `https://${change.issuerHost}`;
  const account = proposed.places.find(({ stack }) => stack === broken)?.account ?? '';
  const iam = await clients.iam(identityIn(account, 'break-glass', proposed.expectations));

  await progress('18 a failure in the middle level, and two who resume it at once', [
    {
      title: `${broken}, where somebody made the provider of ${issuer} by hand`,
      run: async () => {
        const byHand = await iam.send(
          new CreateOpenIDConnectProviderCommand({ Url: issuer, ThumbprintList: ['0'.repeat(40)] }),
        );
        const run = await applyJobs(planned, (identity) =>
          job(1, identity, async () => [await apply(1, identity, { parallel })]),
        );
        findings.push(...unless(run['guardrails-apply'], false, failing, 'the run that fails'));
        if (run['services-apply'])
          findings.push(
            applyFinding('services must not begin after it', JSON.stringify(run['services-apply'].results)),
          );
        await iam.send(
          new DeleteOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: byHand.OpenIDConnectProviderArn }),
        );

        const { stacks: resumed, names } = await plan(2);
        const rest = left.map(({ stack }) => stack).join();
        if (names.join() !== rest)
          findings.push(applyFinding(`the resumed run must apply ${rest} alone`, names.join()));
        const both = await applyJobs(resumed, (identity) =>
          job(2, identity, () => {
            const once = () => apply(2, identity, { parallel });
            return identity === 'guardrails-apply' ? Promise.all([once(), once()]) : Promise.all([once()]);
          }),
        );
        for (const identity of ['guardrails-apply', 'services-apply'] as const)
          findings.push(...unless(both[identity], true, all(identity), `${identity} of the resumed run`));
        const moved = await apply(2, 'services-apply', { parallel });
        findings.push(...unless(moved, false, afterFailure(resumed, stacks.bottom[0]), 'a plan of a state that moved'));
        return said('resumed by one of them, down to the services', findings);
      },
    },
  ]);
  return [
    { identity: 'guardrails-apply', results: failing, complete: false },
    { identity: 'guardrails-apply', results: all('guardrails-apply'), complete: false },
    { identity: 'services-apply', results: all('services-apply'), complete: true },
  ];
}

function unless(
  outcome: ApplyOutcome | undefined,
  applied: boolean,
  results: Readonly<Record<string, string>>,
  what: string,
): Finding[] {
  const [wanted, got] = [{ applied, results }, outcome && { applied: outcome.applied, results: outcome.results }];
  if (JSON.stringify(got) === JSON.stringify(wanted)) return [];
  const said = outcome ? `${JSON.stringify(outcome.results)} ${outcome.said.slice(-300)}` : 'not begun';
  return [applyFinding(`${what} must end with ${JSON.stringify(results)}`, said)];
}

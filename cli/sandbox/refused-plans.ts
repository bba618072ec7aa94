import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Finding } from '../../registry/finding';
import { applyFinding } from './apply-finding';
import type { JobOutcomes } from './apply-jobs';
import type { ApplyRunOptions } from './apply-run-options';
import { identityIn } from './identity-for';
import type { ApplyInput, ApplyOutcome } from './pipeline';
import { strangeCalls } from './strange-calls';

export type RefusedPlansOptions = Pick<
  ApplyRunOptions,
  'proposed' | 'stacks' | 'pipeline' | 'recorder' | 'clients' | 'stateBucket' | 'directory'
> & {
  /** The run whose plans were judged. */
  readonly run: { readonly commit: string; readonly run: number };
  /** The job of services of that run. */
  readonly apply: (change?: Partial<ApplyInput>) => Promise<ApplyOutcome>;
  /** Both jobs of it, as far as they begin. */
  readonly applyAll: (change?: Partial<ApplyInput>) => Promise<JobOutcomes>;
};

/** Each is the honest run with one thing changed, and refused before anything is; the reason is what the script must say. */
export async function refusedPlans(options: RefusedPlansOptions): Promise<Finding[]> {
  const { proposed, stacks, pipeline, recorder, clients, stateBucket, directory, run, apply, applyAll } = options;
  const { expectations, outdir } = proposed;
  const [own] = stacks.bottom;
  const s3 = await clients.s3(identityIn('platform', 'administrator', expectations));
  const keyOf = (stack: string) => `plans/${run.commit}/${run.run}/${stack}.tfplan`;
  const original = await bytesOf(s3, stateBucket, keyOf(own));
  const put = (Body: Uint8Array) => s3.send(new PutObjectCommand({ Bucket: stateBucket, Key: keyOf(own), Body }));
  const findings: Finding[] = [];
  const refused = (what: string, reason: RegExp, { applied, results, said }: ApplyOutcome) => {
    const begun = Object.entries(results).filter(([, result]) => result !== 'not-begun');
    if (applied || begun.length > 0)
      findings.push(applyFinding(`${what} must be refused before anything is changed`, JSON.stringify(results)));
    else if (!reason.test(said))
      findings.push(applyFinding(`${what} must be refused with ${reason}`, said.slice(-300)));
  };
  const changed = (name: string, change: (stacks: string) => void) => {
    const from = join(directory, name);
    cpSync(join(outdir, 'stacks'), from, { recursive: true });
    change(from);
    return { from };
  };

  // Everything above it is there and as it was judged, and so is everything below.
  const missing = stacks.middle.at(-1) ?? '';
  recorder.take();
  const without = changed('without', (from) => rmSync(join(from, missing), { recursive: true }));
  const { 'guardrails-apply': guardrails, 'services-apply': services } = await applyAll(without);
  if (guardrails) refused(`${missing} missing`, new RegExp(`stack ${missing}: must have been handed over`), guardrails);
  if (services)
    findings.push(applyFinding(`services must not begin without ${missing}`, JSON.stringify(services.results)));
  // Nothing that writes may be among the calls, at any level.
  findings.push(...strangeCalls(recorder.take(), { identity: 'guardrails-apply', writes: /^$/ }));

  const judged = /must be applied with the plan that was judged/;
  await put(Uint8Array.from(original, (byte, index) => (index === original.length >> 1 ? byte ^ 1 : byte)));
  refused('a plan with one other byte', judged, await apply());
  await put(await bytesOf(s3, stateBucket, keyOf(stacks.top)));
  refused('another plan in its place', judged, await apply());
  await put(original);

  const lock = readFileSync(pipeline.lockFile, 'utf8');
  writeFileSync(pipeline.lockFile, `${lock}# changed\n`);
  refused('another lock of providers', /must be applied with the lock of providers/, await apply());
  writeFileSync(pipeline.lockFile, lock);

  const edited = changed('changed', (from) => {
    const file = join(from, own, 'cdk.tf.json');
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
  });
  refused('another file than was planned', /must be applied with the file that was planned/, await apply(edited));

  const commit = 'b'.repeat(40);
  refused('the plans of another commit', /must be what was judged for commit/, await apply({ commit }));
  const hub = identityIn('platform', 'main-plan', expectations);
  refused('the session of another identity', /must be the session of services-apply/, await apply({ hub }));
  return findings;
}

async function bytesOf(s3: S3Client, Bucket: string, Key: string): Promise<Uint8Array> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

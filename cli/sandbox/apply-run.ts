import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateRoleCommand, DeleteRoleCommand } from '@aws-sdk/client-iam';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import { anchoredCommit } from './anchored-commit';
import type { CallRecorder } from './call-recorder';
import { evidenceRun } from './evidence-run';
import { identityIn } from './identity-for';
import { type Judged, judged } from './judged';
import type { ApplyOutcome, Pipeline } from './pipeline';
import type { Progress } from './progress';
import { readBackAccount } from './read-back';
import { strangeCalls } from './strange-calls';
import type { Synthesis } from './synthesis';

export type ApplyRunOptions = {
  readonly proposed: Synthesis;
  /** Stacks of services that the entry changes, in two accounts at least. */
  readonly stacks: readonly string[];
  /** Id of the entry. */
  readonly service: string;
  /** Digest of each stack as the pull request showed it; that of the first was of another text. */
  readonly reviewed: Readonly<Record<string, string>>;
  readonly pipeline: Pipeline;
  readonly recorder: CallRecorder;
  readonly clients: AccountClients;
  readonly progress: Progress;
  readonly stateBucket: string;
  readonly directory: string;
  readonly said: (fine: string, found: readonly Finding[]) => string;
};

const commit = 'a'.repeat(40);

/** Trust that lets nobody in. */
const nobody = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
});

/**
 * The apply run of one more entry with the workflow's own scripts: what is not what was judged is refused, a failure
 * halfway is resumed, of two runs one wins, and in the end state and emulator agree.
 */
export async function applyRun(options: ApplyRunOptions): Promise<void> {
  const { proposed, stacks, pipeline, recorder, clients, progress, said, service, directory } = options;
  const { expectations } = proposed;
  const [first, last] = [stacks[0], stacks.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  const from = join(proposed.outdir, 'stacks');
  const hubs = {
    plan: identityIn('platform', 'main-plan', expectations),
    apply: identityIn('platform', 'services-apply', expectations),
  };
  const plan = async (run: number): Promise<Judged> =>
    judged({
      proposed,
      saved: await pipeline.planMain({ from, stacks, hub: hubs.plan, commit, run }),
      file: join(directory, `judged-${run}.json`),
      run: { commit, run },
      reviewed: options.reviewed,
    });
  const apply = (run: number, change: Partial<Parameters<Pipeline['apply']>[0]> = {}) =>
    pipeline.apply({
      from,
      judged: join(directory, `judged-${run}.json`),
      identity: 'services-apply',
      hub: hubs.apply,
      commit,
      run,
      ...change,
    });

  const evidence = evidenceRun({ proposed, pipeline, directory });
  recorder.take();
  await progress('16 the apply run of that entry', [
    {
      title: 'planned as main-plan',
      run: async () => {
        const anchored = await evidence.anchor(anchoredCommit);
        recorder.take();
        const { names, asReviewed } = await plan(1);
        return said(`${names.length} plans saved, nothing else written`, [
          ...anchored,
          // Planned twice by two identities the change is the same; with another text it is not.
          ...(asReviewed[first] === 'differs' && asReviewed[last] === 'same'
            ? []
            : [failed(`${last} must be what the pull request showed, and ${first} not`, JSON.stringify(asReviewed))]),
          ...(names.join() === stacks.join()
            ? []
            : [failed('plans to apply must be those of the entry', names.join())]),
          ...strangeCalls(recorder.take(), { identity: 'main-plan', writes: savesPlan(options.stateBucket) }),
        ]);
      },
    },
  ]);
  await progress('17 what is not as it was judged', [
    { title: 'refused before anything is changed', run: async () => said('refused', await refusals(options, apply)) },
  ]);

  const role = `${service}_deploy`;
  const iam = await clients.iam(identityIn(accountOf(proposed, last), 'break-glass', expectations));
  await progress('18 a failure halfway, and two who resume it at once', [
    {
      title: stacks.join(', '),
      run: async () => {
        // A role under that name makes the last stack fail, after the first was applied.
        await iam.send(new CreateRoleCommand({ RoleName: role, Path: '/pipeline/', AssumeRolePolicyDocument: nobody }));
        const ended = await evidence.approved(1);
        recorder.take();
        const halfway = await apply(1);
        const calls = recorder.take();
        await ended(halfway);
        const wrong = [
          ...unless(halfway, { applied: false, results: { [first]: 'applied', [last]: 'failed' } }, 'the halfway run'),
          ...strangeCalls(calls, { identity: 'services-apply', writes: /./ }),
        ];
        await iam.send(new DeleteRoleCommand({ RoleName: role }));
        const { names } = await plan(2);
        if (names.join() !== last) wrong.push(failed(`the resumed run must apply ${last} alone`, names.join()));
        const resumed = await evidence.approved(2);
        const both = await Promise.all([apply(2), apply(2)]);
        const winners = both.filter(({ applied }) => applied);
        if (winners.length !== 1) wrong.push(failed('of two runs at once exactly one must apply', `${winners.length}`));
        for (const winner of winners) await resumed(winner);
        wrong.push(
          ...unless(await apply(2), { applied: false, results: { [last]: 'failed' } }, 'a plan of a state that moved'),
        );
        return said('resumed; the other was refused', wrong);
      },
    },
  ]);
  await progress('19 state and emulator agree', [
    {
      title: 'a plan of both, and their roles read back',
      run: async () => {
        const { names } = await plan(3);
        const read = await Promise.all(
          stacks.map((stack) => readBackAccount(accountOf(proposed, stack), proposed, clients)),
        );
        const told = await evidence.collected(commit);
        return said('nothing is left to apply, and the chain of evidence says so', [
          ...told,
          ...(names.length === 0 ? [] : [failed('nothing must be left to apply', names.join())]),
          ...read.flatMap(({ findings }) => findings),
        ]);
      },
    },
  ]);
}

/** The bucket stands in the host or in front of the path, as the client likes. */
const savesPlan = (bucket: string) => new RegExp(`^PUT /(${bucket.replaceAll('.', '\\.')}/)?plans/`);

type Apply = (run: number, change?: Partial<Parameters<Pipeline['apply']>[0]>) => Promise<ApplyOutcome>;

/** Each is the honest run with one thing changed; the reason is what the script must say. */
async function refusals(
  { proposed, stacks, pipeline, clients, stateBucket, directory }: ApplyRunOptions,
  apply: Apply,
): Promise<Finding[]> {
  const { expectations } = proposed;
  const [first = '', last = ''] = [stacks[0], stacks.at(-1)];
  const s3 = await clients.s3(identityIn('platform', 'administrator', expectations));
  const keyOf = (stack: string) => `plans/${commit}/1/${stack}.tfplan`;
  const original = await bytesOf(s3, stateBucket, keyOf(last));
  const put = (Body: Uint8Array) => s3.send(new PutObjectCommand({ Bucket: stateBucket, Key: keyOf(last), Body }));
  const findings: Finding[] = [];
  const refused = async (what: string, reason: RegExp, outcome: Promise<ApplyOutcome>) => {
    const { applied, results, said } = await outcome;
    const begun = Object.entries(results).filter(([, result]) => result !== 'not-begun');
    if (applied || begun.length > 0)
      findings.push(failed(`${what} must be refused before anything is changed`, JSON.stringify(results)));
    else if (!reason.test(said)) findings.push(failed(`${what} must be refused with ${reason}`, said.slice(-300)));
  };

  const flipped = Uint8Array.from(original, (byte, index) => (index === original.length >> 1 ? byte ^ 1 : byte));
  await put(flipped);
  await refused('a plan with one other byte', /must be applied with the plan that was judged/, apply(1));
  await put(await bytesOf(s3, stateBucket, keyOf(first)));
  await refused('another plan in its place', /must be applied with the plan that was judged/, apply(1));
  await put(original);

  const lock = readFileSync(pipeline.lockFile, 'utf8');
  writeFileSync(pipeline.lockFile, `${lock}# changed\n`);
  await refused('another lock of providers', /must be applied with the lock of providers/, apply(1));
  writeFileSync(pipeline.lockFile, lock);

  const changed = join(directory, 'changed');
  cpSync(join(proposed.outdir, 'stacks'), changed, { recursive: true });
  const file = join(changed, last, 'cdk.tf.json');
  writeFileSync(file, `${readFileSync(file, 'utf8')} `);
  await refused(
    'another file than was planned',
    /must be applied with the file that was planned/,
    apply(1, { from: changed }),
  );

  const without = join(directory, 'without');
  cpSync(join(proposed.outdir, 'stacks', first), join(without, first), { recursive: true });
  await refused('a stack that is not there', /must have been handed over/, apply(1, { from: without }));

  await refused(
    'the plans of another commit',
    /must be what was judged for commit/,
    apply(1, { commit: 'b'.repeat(40) }),
  );
  const other = identityIn('platform', 'main-plan', expectations);
  await refused('the session of another identity', /must be the session of services-apply/, apply(1, { hub: other }));
  return findings;
}

async function bytesOf(s3: S3Client, Bucket: string, Key: string): Promise<Uint8Array> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

const accountOf = ({ places }: Synthesis, stack: string) =>
  places.find((place) => place.stack === stack)?.account ?? '';

const unless = (
  { applied, results, said }: ApplyOutcome,
  wanted: Pick<ApplyOutcome, 'applied' | 'results'>,
  what: string,
): Finding[] =>
  JSON.stringify({ applied, results }) === JSON.stringify(wanted)
    ? []
    : [
        failed(
          `${what} must end with ${JSON.stringify(wanted.results)}`,
          `${JSON.stringify(results)} ${said.slice(-300)}`,
        ),
      ];

const failed = (rule: string, got: string): Finding => ({
  check: 'apply-run',
  subject: 'apply run',
  rule,
  got: got || 'nothing',
  remedy: 'read the logs of the scripts in the kept directory',
});

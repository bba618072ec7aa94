import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastApplied } from '../../analysis/evidence/last-applied';
import { readEvidence } from '../../analysis/evidence/read-evidence';
import type { Finding } from '../../registry/finding';
import { identityIn } from './identity-for';
import type { ApplyIdentity, ApplyOutcome, Pipeline } from './pipeline';
import { SandboxFailure } from './sandbox-failure';
import type { Synthesis } from './synthesis';
import type { TerraformJson } from './terraform-json';

export type EvidenceRunOptions = {
  readonly proposed: Synthesis;
  readonly pipeline: Pipeline;
  readonly directory: string;
};

/** The chain of evidence of the rehearsed apply, written and read with the scripts of the workflow. */
export type EvidenceRun = {
  /** The first anchor, by a person, and another, which is refused without a reason. */
  readonly anchor: (commit: string) => Promise<Finding[]>;
  /** What `run` is about to apply; hands back how its outcome is written. */
  readonly approved: (run: number, identity: ApplyIdentity) => Promise<(outcome: ApplyOutcome) => Promise<void>>;
  /** What the chain says was applied last, read as `main-plan`. */
  readonly collected: (commit: string) => Promise<Finding[]>;
};

/** @throws SandboxFailure when a script refuses what it must take. */
export function evidenceRun({ proposed, pipeline, directory }: EvidenceRunOptions): EvidenceRun {
  const { expectations, outdir } = proposed;
  const EVIDENCE_BUCKET = evidenceBucketOf(outdir);
  const env = { EVIDENCE_BUCKET, GITHUB_REPOSITORY: 'acme/platform' };
  const place = (name: string) => join(directory, name);
  const run = (name: string, args: readonly string[], identity: string) =>
    pipeline.script({
      name,
      args,
      hub: identityIn('platform', identity, expectations),
      env: { ...env, IDENTITY: identity },
    });
  return {
    anchor: async (commit) => {
      const anchor = (...reason: string[]) => run('anchor-evidence.sh', [commit, ...reason], 'administrator');
      await anchor();
      const silent = await anchor().then(
        () => true,
        (error: unknown) => !(error instanceof SandboxFailure),
      );
      await anchor('rehearsed: a commit that nobody can prove');
      return silent ? [failed('a chain must be anchored anew for a reason only', 'no reason')] : [];
    },
    approved: async (id, identity) => {
      const of = (name: string) => place(`${name}-${id}-${identity}.json`);
      const [approver, judged] = [of('approver'), place(`judged-${id}.json`)];
      writeFileSync(approver, JSON.stringify({ environment: identity, approvers: [{ login: 'acme-applier', id: 3 }] }));
      const [entry, written] = [of('approved-entry'), of('approved-written')];
      await run(
        'evidence-entry.sh',
        ['approved', place(`judged-${id}.json.approved`), judged, approver, entry],
        identity,
      );
      await run('write-evidence.sh', [entry, written], identity);
      return async ({ file }) => {
        const ended = of('outcome-entry');
        await run('evidence-entry.sh', ['outcome', judged, written, file, ended], identity);
        await run('write-evidence.sh', [ended, of('outcome-written')], identity);
      };
    },
    collected: async (commit) => {
      const to = place('evidence');
      await run('collect-evidence.sh', [to], 'main-plan');
      const files = readEvidence(to);
      const chain = lastApplied(files);
      const anchors = files.filter(({ name }) => name.endsWith('-anchor.json'));
      const rule = `the chain of evidence must end with ${commit} applied`;
      return [
        ...(chain.commit === commit ? [] : [...chain.findings, failed(rule, chain.commit ?? 'no chain')]),
        ...(anchors.length === 2 ? [] : [failed('both anchors must be collected', `${anchors.length}`)]),
      ];
    },
  };
}

function evidenceBucketOf(outdir: string): string {
  const file = join(outdir, 'stacks', 'bootstrap', 'cdk.tf.json');
  const bucket = (JSON.parse(readFileSync(file, 'utf8')) as TerraformJson).resource?.aws_s3_bucket?.evidence?.bucket;
  if (typeof bucket === 'string') return bucket;
  throw new SandboxFailure(
    'stack bootstrap: must make the bucket of the evidence, got "none"; see stacks/bootstrap.ts',
  );
}

const failed = (rule: string, got: string): Finding => ({
  check: 'evidence-run',
  subject: 'chain of evidence',
  rule,
  got,
  remedy: 'run platform evidence --list on the kept directory',
});

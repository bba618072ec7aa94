import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastApplied } from '../../analysis/evidence/last-applied';
import { readEvidence } from '../../analysis/evidence/read-evidence';
import type { Finding } from '../../registry/finding';
import { identityIn } from './identity-for';
import type { ApplyOutcome, Pipeline } from './pipeline';
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
  /** The first entry, by a person; a second one is refused. */
  readonly anchor: (commit: string) => Promise<Finding[]>;
  /** What `run` is about to apply; hands back how its outcome is written. */
  readonly approved: (run: number) => Promise<(outcome: ApplyOutcome) => Promise<void>>;
  /** What the chain says was applied last, read as `main-plan`. */
  readonly collected: (commit: string) => Promise<Finding[]>;
};

/** @throws SandboxFailure when a script refuses what it must take. */
export function evidenceRun({ proposed, pipeline, directory }: EvidenceRunOptions): EvidenceRun {
  const { expectations, outdir } = proposed;
  const EVIDENCE_BUCKET = evidenceBucketOf(outdir);
  const env = { EVIDENCE_BUCKET, GITHUB_REPOSITORY: 'acme/platform', IDENTITY: 'services-apply' };
  const place = (name: string) => join(directory, name);
  const run = (name: string, args: readonly string[], identity = 'services-apply') =>
    pipeline.script({ name, args, hub: identityIn('platform', identity, expectations), env });
  return {
    anchor: async (commit) => {
      await run('anchor-evidence.sh', [commit], 'administrator');
      const second = await run('anchor-evidence.sh', [commit], 'administrator').then(
        () => true,
        (error: unknown) => !(error instanceof SandboxFailure),
      );
      return second ? [failed('a chain must have one anchor', 'a second one')] : [];
    },
    approved: async (id) => {
      const [approver, judged] = [place(`approver-${id}.json`), place(`judged-${id}.json`)];
      writeFileSync(
        approver,
        JSON.stringify({ environment: 'services-apply', approvers: [{ login: 'acme-applier', id: 3 }] }),
      );
      const [entry, written] = [place(`approved-entry-${id}.json`), place(`approved-written-${id}.json`)];
      await run('evidence-entry.sh', ['approved', place(`judged-${id}.json.approved`), judged, approver, entry]);
      await run('write-evidence.sh', [entry, written]);
      return async ({ file }) => {
        const ended = place(`outcome-entry-${id}.json`);
        await run('evidence-entry.sh', ['outcome', judged, written, file, ended]);
        await run('write-evidence.sh', [ended, place(`outcome-written-${id}.json`)]);
      };
    },
    collected: async (commit) => {
      const to = place('evidence');
      await run('collect-evidence.sh', [to], 'main-plan');
      const chain = lastApplied(readEvidence(to));
      const rule = `the chain of evidence must end with ${commit} applied`;
      return chain.commit === commit ? [] : [...chain.findings, failed(rule, chain.commit ?? 'no chain')];
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

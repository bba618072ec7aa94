import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../analysis/digest';
import { gate } from '../../analysis/gate';
import { defaultLimits } from '../../analysis/gate/default-limits';
import { planSummary } from '../../analysis/plan-summary';
import { inMarkdown } from '../../analysis/plan-summary/in-markdown';
import { vet } from '../../analysis/vet';
import type { Finding } from '../../registry/finding';
import { readRootModules } from '../gate/read-root-modules';
import { readStacks } from '../vet/read-stacks';
import { writeVetted } from '../vet/write-vetted';
import type { RootJson } from './bad-changes/root-json';
import { withBlock } from './bad-changes/with-block';
import { identityIn } from './identity-for';
import type { Pipeline } from './pipeline';
import type { Synthesis } from './synthesis';

export type PullRequestOptions = {
  readonly main: Synthesis;
  readonly proposed: Synthesis;
  /** Those that the pull request changes and AWS has. */
  readonly stacks: readonly string[];
  readonly pipeline: Pipeline;
  readonly directory: string;
};

/** What is wrong, and the digest of each stack as its reviewers saw it planned. */
export type PullRequest = {
  readonly findings: readonly Finding[];
  readonly digests: Readonly<Record<string, string>>;
};

/** An expression that would print a job's credentials, and the same as text: Terraform must not see an expression in it. */
const hostile = '${file("/proc/self/environ")}';
const asText = `$${hostile} and %%{ if true }`;

/**
 * The way of a pull request through its workflow, on real plans: vetted, planned by main's script as `platform-plan`, judged.
 *
 * One description holds text that looks like an expression. The gate compares what Terraform made of it.
 */
export async function pullRequest(options: PullRequestOptions): Promise<PullRequest> {
  const { main, proposed, stacks, pipeline, directory } = options;
  const [first, ...rest] = stacks;
  if (first === undefined) return { findings: [], digests: {} };
  const known = readStacks(main.outdir, 'main').files;
  const outdirOf = (name: string, description: string) =>
    described(proposed, first, description, join(directory, name));

  const refused = vet(readStacks(outdirOf('hostile', hostile), 'proposed').files, known);
  const outdir = outdirOf('proposed', asText);
  const { files } = readStacks(outdir, 'proposed');
  const { vetted, findings } = vet(files, known);
  const missing = stacks.filter((stack) => !vetted.includes(stack));
  const found = [
    ...findings,
    ...(refused.refused.includes(first) ? [] : [failed(first, 'vet must refuse an expression', hostile)]),
    ...missing.map((stack) => failed(stack, 'vet must accept one more entry', 'refused')),
  ];
  if (found.length > 0) return { findings: found, digests: {} };

  const written = join(directory, 'vetted');
  writeVetted(written, files, vetted);
  const run = {
    from: join(written, 'stacks'),
    stacks,
    hub: identityIn('platform', 'platform-plan', main.expectations),
  };
  // The first alone, because it fills the cache of providers; then as two jobs do, each with its batch.
  const alone = await pipeline.plan({ ...run, stacks: [first] });
  const [others, again] = await Promise.all([
    rest.length === 0 ? [] : pipeline.plan({ ...run, stacks: rest }),
    pipeline.plan(run),
  ]);
  const plans = [...alone, ...others];
  const summary = inMarkdown(planSummary(plans));
  const digests = Object.fromEntries(plans.map((plan) => [plan.stack, digest(plan)]));
  const wrong = [
    ...gate({ plans, modules: readRootModules(outdir), expectations: proposed.expectations, limits: defaultLimits }),
    ...plans
      .filter((plan, index) => again[index] === undefined || digest(plan) !== digest(again[index]))
      .map(({ stack }) => failed(stack, 'two plans of one change must have one digest', 'two digests')),
    ...stacks
      .filter((stack) => !summary.includes(stack))
      .map((stack) => failed(stack, 'the summary must tell of it', 'nothing')),
    ...plans
      .filter(({ resourceChanges }) => resourceChanges.every(({ kind }) => kind === 'no-op'))
      .map(({ stack }) => failed(stack, 'the plan of one more entry must create something', 'an empty plan')),
  ];
  return { findings: wrong, digests };
}

/** A copy of an output in which the last role of a stack has another description. */
function described({ outdir }: Synthesis, stack: string, description: string, to: string): string {
  cpSync(outdir, to, { recursive: true });
  const file = join(to, 'stacks', stack, 'cdk.tf.json');
  const json = JSON.parse(readFileSync(file, 'utf8')) as RootJson;
  const [name, block] = Object.entries(json.resource?.aws_iam_role ?? {}).at(-1) ?? [];
  if (name !== undefined && block !== undefined) {
    writeFileSync(file, JSON.stringify(withBlock(json, 'aws_iam_role', name, { ...block, description }), null, 2));
  }
  return to;
}

const failed = (stack: string, rule: string, got: string): Finding => ({
  check: 'pull-request',
  subject: `stack ${stack}`,
  rule,
  got,
  remedy: 'run platform vet, gate and digest on the kept directory',
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gate } from '../../analysis/gate';
import { defaultLimits } from '../../analysis/gate/default-limits';
import { gateRules } from '../../analysis/gate/rules';
import type { Finding } from '../../registry/finding';
import { readRootModules } from '../gate/read-root-modules';
import { badChanges } from './bad-changes';
import type { BadChange } from './bad-changes/bad-change';
import type { RootJson } from './bad-changes/root-json';
import { identityIn } from './identity-for';
import type { Pipeline } from './pipeline';
import type { Task } from './progress';
import type { Synthesis } from './synthesis';

export type BadPlansOptions = {
  readonly synthesis: Synthesis;
  readonly stack: string;
  readonly pipeline: Pipeline;
  readonly directory: string;
  readonly said: (fine: string, found: readonly Finding[]) => string;
};

/** Real plans of one stack: as it is, which the gate lets through, and with a change for each rule, which it refuses. */
export function badPlans({ synthesis, stack, pipeline, directory, said }: BadPlansOptions): Task[] {
  const source = join(synthesis.outdir, 'stacks', stack, 'cdk.tf.json');
  const judged = async (name: string, json: RootJson) => {
    const from = join(directory, name);
    mkdirSync(join(from, stack), { recursive: true });
    writeFileSync(join(from, stack, 'cdk.tf.json'), JSON.stringify(json, null, 2));
    const hub = identityIn('platform', 'main-plan', synthesis.expectations);
    const plans = await pipeline.plan({ from, stacks: [stack], hub });
    const destroyed = plans.flatMap(({ resourceChanges }) => resourceChanges).filter(({ kind }) => kind === 'destroy');
    return gate({
      plans,
      modules: readRootModules(synthesis.outdir),
      expectations: synthesis.expectations,
      // As many as there are, less one: how large a stack is says nothing about the rule.
      limits: { ...defaultLimits, destroys: Math.max(0, destroyed.length - 1) },
    });
  };
  const read = () => JSON.parse(readFileSync(source, 'utf8')) as RootJson;
  const covered = badChanges.flat().map(({ rule }) => rule);
  return [
    {
      title: `${stack} as it is`,
      run: async () => said('may be applied', await judged('unchanged', read())),
    },
    ...badChanges.map((changes, index) => ({
      title: changes.map(({ rule }) => rule).join(', '),
      run: async () => {
        const { json, expected } = changed(read(), changes, stack);
        const got = await judged(`bad-${index + 1}`, json);
        return said('refused', [...unnoticed(expected, got), ...(index === 0 ? uncovered(covered) : [])]);
      },
    })),
  ];
}

type Expected = { readonly check: string; readonly subject: string };

function changed(start: RootJson, changes: readonly BadChange[], stack: string) {
  const expected: Expected[] = [];
  let json = start;
  for (const { rule, make } of changes) {
    const { json: next, address } = make(json);
    json = next;
    const whole = rule === 'change-limits' ? 'plans' : `stack ${stack}`;
    expected.push({ check: `gate/${rule}`, subject: address === undefined ? whole : `stack ${stack} ${address}` });
  }
  return { json, expected };
}

/** What the gate did not say, though the plan has it. */
const unnoticed = (expected: readonly Expected[], got: readonly Finding[]): Finding[] =>
  expected
    .filter(({ check, subject }) => !got.some((finding) => finding.check === check && finding.subject === subject))
    .map(({ check, subject }) => ({
      check: 'bad-plans',
      subject,
      rule: `${check} must refuse a real plan of it`,
      got: 'nothing',
      remedy: 'compare the plan with what the rule reads',
    }));

const uncovered = (covered: readonly string[]): Finding[] =>
  gateRules
    .filter(({ name }) => !covered.includes(name))
    .map(({ name }) => ({
      check: 'bad-plans',
      subject: `gate rule ${name}`,
      rule: 'must be shown to refuse a real plan',
      got: 'no such plan',
      remedy: 'add a file to cli/sandbox/bad-changes',
    }));

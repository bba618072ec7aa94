import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShownPlan } from '../analysis/plan/a-plan';
import { planOfStack } from '../analysis/plan/plan-of-stack';
import type { SynthesisedStack } from '../synthesised';

/** Writes the plan of a synthesised stack, changed, to a file named after it, which lives as long as the tests of a file. */
export function planFiles(directory: string) {
  const folder = mkdtempSync(join(tmpdir(), 'platform-plans-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (stack: string, change: (plan: ShownPlan) => void = () => {}): string => {
    const text = readFileSync(join(directory, 'stacks', stack, 'cdk.tf.json'), 'utf8');
    const plan = planOfStack(JSON.parse(text) as SynthesisedStack);
    change(plan);
    const file = join(folder, `${stack}.json`);
    writeFileSync(file, JSON.stringify(plan));
    return file;
  };
}

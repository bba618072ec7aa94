import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../analysis/plan/plan';
import { badChanges } from '../../../cli/sandbox/bad-changes';
import { badPlans } from '../../../cli/sandbox/bad-plans';
import type { Pipeline } from '../../../cli/sandbox/pipeline';
import { createSynthesis } from '../../../cli/sandbox/synthesis';
import type { Finding } from '../../../registry/finding';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const stack = 'services-pay-prod';
/** A plan that shows nothing of what is in the files. */
const blind: Plan = {
  stack,
  terraformVersion: '1.11.4',
  resourceChanges: [],
  resourceDrift: [],
  outputChanges: [],
  configuration: { providers: [], resources: [], variables: [], outputs: {} },
  variables: {},
};

const unused: Omit<Pipeline, 'plan'> = {
  planMain: () => Promise.reject(new Error('nothing is saved')),
  apply: () => Promise.reject(new Error('nothing is applied')),
  script: () => Promise.reject(new Error('nothing is run')),
  lockFile: '',
};

async function findingsOf(pipeline: Pipeline) {
  const directory = mkdtempSync(join(tmpdir(), 'bad-plans-'));
  const findings: Finding[] = [];
  const said = (_: string, found: readonly Finding[]) => {
    findings.push(...found);
    return '';
  };
  try {
    const synthesis = createSynthesis({ directory, today: fixtureToday })(fixtureSources());
    const written = join(directory, 'stacks');
    const [, ...bad] = badPlans({ synthesis, stack, pipeline, directory: written, said });
    for (const { run } of bad) await run();
    return { findings, written: readdirSync(written).sort() };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('bad plans', () => {
  it('are findings where the gate says nothing of them', async () => {
    const { findings, written } = await findingsOf({ ...unused, plan: async () => [blind] });
    // The gate still sees that this is no plan of the files, and whose provider is missing.
    const seen = ['planned-files', 'provider-unchanged'];
    const missed = badChanges
      .flat()
      .flatMap(({ rule }) => (seen.includes(rule) ? [] : [`gate/${rule} must refuse a real plan of it`]));
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(missed));
    expect(written).toEqual(badChanges.map((_, index) => `bad-${index + 1}`));
  }, 60_000);
});

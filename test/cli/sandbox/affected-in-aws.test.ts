import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affectedInAws } from '../../../cli/sandbox/affected-in-aws';

function differing(stacks: readonly string[], applied: readonly string[]) {
  const directory = mkdtempSync(join(tmpdir(), 'affected-in-aws-'));
  try {
    for (const outdir of ['main', 'proposed'])
      for (const stack of stacks) {
        mkdirSync(join(directory, outdir, 'stacks', stack), { recursive: true });
        writeFileSync(join(directory, outdir, 'stacks', stack, 'cdk.tf.json'), outdir);
      }
    const there = new Map(applied.map((stack) => [stack, true]));
    return affectedInAws(join(directory, 'main'), join(directory, 'proposed'), there);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const inAws = ['identity-pay-dev', 'organization', 'services-pay-dev'];

describe('what a change touches in AWS', () => {
  it('is what platform affected says, without the stacks that the emulator has not', () => {
    expect(differing([...inAws, 'github-organization', 'github-pay'], inAws)).toEqual({
      levels: [
        { level: 0, identity: 'guardrails-apply', batches: [['organization']] },
        { level: 3, identity: 'services-apply', batches: [['services-pay-dev']] },
      ],
      people: ['identity-pay-dev'],
    });
  });

  it('is nothing where nothing of it is there', () => {
    expect(differing(inAws, [])).toEqual({ levels: [], people: [] });
  });
});

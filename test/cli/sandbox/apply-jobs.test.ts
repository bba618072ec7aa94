import { applyJobs } from '../../../cli/sandbox/apply-jobs';
import type { ApplyIdentity } from '../../../cli/sandbox/pipeline';

const outcome = (applied: boolean) => ({ applied, results: {}, file: 'result.json', said: '' });

async function run(identities: readonly ApplyIdentity[], failing?: ApplyIdentity) {
  const begun: ApplyIdentity[] = [];
  const outcomes = await applyJobs(
    identities.map((identity) => ({ identity })),
    async (identity) => {
      begun.push(identity);
      return outcome(identity !== failing);
    },
  );
  return { begun, outcomes };
}

describe('the jobs of an apply run', () => {
  it('begin with guardrails, whatever the order of the stacks', async () => {
    const { begun, outcomes } = await run(['services-apply', 'guardrails-apply', 'services-apply']);
    expect(begun).toEqual(['guardrails-apply', 'services-apply']);
    expect(outcomes).toEqual({ 'guardrails-apply': outcome(true), 'services-apply': outcome(true) });
  });

  it('end with guardrails that failed: services do not begin', async () => {
    const { begun, outcomes } = await run(['guardrails-apply', 'services-apply'], 'guardrails-apply');
    expect(begun).toEqual(['guardrails-apply']);
    expect(outcomes).toEqual({ 'guardrails-apply': outcome(false) });
  });

  it.each([['guardrails-apply'], ['services-apply']] as const)(
    'are %s alone where the other has no stack',
    async (one) => {
      expect((await run([one])).begun).toEqual([one]);
    },
  );

  it('say that the last of them failed', async () => {
    const { outcomes } = await run(['guardrails-apply', 'services-apply'], 'services-apply');
    expect(outcomes['services-apply']).toEqual(outcome(false));
  });
});

import { applyJudged } from '../../../../analysis/workflows/rules/apply-judged';
import { findingsOf } from '../findings-of';
import { findingsOfApply } from '../good-apply';

const needs = 'needs: [synth, judge-approval, gate, guardrails]';

describe('the rule apply-judged', () => {
  it('has nothing to say about the workflow that applies, nor about others', () => {
    expect(findingsOfApply(applyJudged)).toEqual([]);
    expect(findingsOf(applyJudged)).toEqual([]);
  });

  it.each([
    {
      name: 'an apply that does not wait for the approval to be judged',
      replaced: [needs, 'needs: [synth, gate, guardrails]'] as const,
      got: 'job services: must need the job judge-approval, got synth, gate, guardrails',
    },
    {
      name: 'an apply that does not wait for the gate',
      replaced: [needs, 'needs: [judge-approval, guardrails]'] as const,
      got: 'job services: must need the job gate',
    },
    {
      name: 'an apply that goes on without the gate',
      replaced: ["needs.gate.result == 'success' && ", ''] as const,
      got: 'job services: must run only when gate succeeded',
    },
    {
      name: 'a success that another condition replaces',
      replaced: ["needs.gate.result == 'success' &&", "needs.gate.result == 'success' ||"] as const,
      got: 'must run only when',
    },
    {
      name: 'a success in parentheses',
      replaced: ["needs.gate.result == 'success' &&", "(needs.gate.result == 'success' || true) &&"] as const,
      got: 'must run only when gate succeeded',
    },
    {
      name: 'an apply that always runs',
      replaced: ["if: needs.gate.outputs.guardrails != ''", 'if: always()'] as const,
      got: 'job guardrails: must run only when',
    },
    {
      name: 'a gate that does not judge',
      replaced: ['node cli/bin.cjs judge ', 'node cli/bin.cjs gate '] as const,
      got: 'job gate: must have the job gate, which runs cli/bin.cjs judge',
    },
    {
      name: 'an approval that nobody verifies',
      replaced: ['cli/bin.cjs verify-approval ', 'cli/bin.cjs digest '] as const,
      got: 'job judge-approval: must have the job judge-approval, which runs',
    },
    {
      name: 'a judge with an id-token',
      replaced: [
        '      contents: read # check out the commit\n',
        '      contents: read # a\n      id-token: write # b\n',
      ] as const,
      got: 'job gate: must judge without an id-token',
    },
    {
      name: 'a judge that may fail',
      replaced: ['  gate:\n', '  gate:\n    continue-on-error: true\n'] as const,
      got: 'job gate: must fail where a step does',
    },
    {
      name: 'an approver that may be absent',
      replaced: [
        '          ENVIRONMENT: services-apply\n',
        '          ENVIRONMENT: services-apply\n        continue-on-error: true\n',
      ] as const,
      got: 'must fail where a step does, got continue-on-error: true',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOfApply(applyJudged, replaced)).toContainEqual(expect.stringContaining(got));
  });
});

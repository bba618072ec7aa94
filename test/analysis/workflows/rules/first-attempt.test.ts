import { firstAttempt } from '../../../../analysis/workflows/rules/first-attempt';
import { findingsOf } from '../findings-of';
import { findingsOfApply } from '../good-apply';

describe('the rule first-attempt', () => {
  it('has nothing to say about the workflow that applies, nor about others', () => {
    expect(findingsOfApply(firstAttempt)).toEqual([]);
    expect(findingsOf(firstAttempt)).toEqual([]);
  });

  it.each([
    { name: 'any attempt', replaced: ['"$GITHUB_RUN_ATTEMPT" != 1', '"$GITHUB_RUN_ATTEMPT" = 0'] as const },
    { name: 'any ref', replaced: [' || [ "$GITHUB_REF" != refs/heads/main ]', ''] as const },
    { name: 'a refusal that goes on', replaced: ['exit 1\n          fi\n', 'exit 0\n          fi\n'] as const },
    {
      name: 'a condition on the refusal',
      replaced: ['      - name: refuse any attempt', '      - if: false\n        name: refuse any attempt'] as const,
    },
  ])('refuses $name in every job', ({ replaced }) => {
    const findings = findingsOfApply(firstAttempt, replaced);
    expect(findings).toHaveLength(7);
    expect(findings[0]).toContain('workflow apply.yml job synth: must first refuse any attempt but the first');
  });
});

import { planSummary } from '../../../analysis/plan-summary';
import { inMarkdown } from '../../../analysis/plan-summary/in-markdown';
import { aPlan, shownChange, shownPlan } from '../plan/a-plan';

const markdownOf = (value: string) =>
  inMarkdown(planSummary([aPlan(shownPlan([shownChange.update('aws_x.y', { name: 'before' }, { name: value })]))]));

/** What is left of Markdown when code spans, in which GitHub reads nothing, are taken out. */
const outsideCode = (markdown: string) => markdown.replace(/`[^`\n]*`/g, '');

describe('the summary as Markdown', () => {
  it.each([
    '@acme/permission-creators approve this',
    'fixes #12 and acme/platform#3',
    '<img src=x onerror=alert(1)>',
    '</details><!--',
    '[read this](https://evil.example)',
    'https://evil.example www.evil.example a@evil.example',
    '` closes | the cell',
    '```\n# heading\n- item',
    'line\r\n\u2028\u0085next',
    '\u202egnp.exe',
    '&lt;b&gt; &#64;all',
    '\\`\\|',
    '**bold** _it_ ~~no~~ $x$',
  ])('shows %j in a code span only', (value) => {
    const markdown = markdownOf(value);
    expect(outsideCode(markdown)).toBe(outsideCode(markdownOf('harmless')));
    expect(markdown.split('\n')).toHaveLength(markdownOf('harmless').split('\n').length);
  });

  it('leaves whole lines out of what is too long for a comment, and says so', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      shownChange.create(`aws_sqs_queue.queue-${index}-${'x'.repeat(40)}`, {}),
    );
    const markdown = inMarkdown(planSummary([aPlan(shownPlan(many))]));
    expect(markdown.length).toBeLessThan(51_000);
    expect(markdown).toMatch(/\*\*\d+ more lines are left out; read the plan itself before you approve\.\*\*\n$/);
  });

  it('puts what is dangerous above everything', () => {
    const markdown = inMarkdown(
      planSummary([
        aPlan(shownPlan([shownChange.create('aws_sqs_queue.a', {}), shownChange.destroy('aws_kms_key.k', {})])),
      ]),
    );
    expect(markdown).toBe(`## Plan

### Read this first

- **loses everything encrypted under the key**: destroy \`aws_kms_key.k\` in \`services-pay-prod\`

### \`services-pay-prod\`: 1 destroy, 1 create

- destroy \`aws_kms_key.k\`
- create \`aws_sqs_queue.a\`
`);
  });
});

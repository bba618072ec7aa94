import { digest } from '../../analysis/digest';
import { defaultLimits } from '../../analysis/gate/default-limits';
import { rootModule } from '../../analysis/gate/root-module';
import { type Judged, type Judging, judged } from '../../analysis/judged';
import { inMarkdown } from '../../analysis/judged/in-markdown';
import type { PlanRecord } from '../../analysis/judged/judged-file';
import { readReviewed } from '../../analysis/judged/read-reviewed';
import { planSummary } from '../../analysis/plan-summary';
import { inWords } from '../../analysis/plan-summary/in-words';
import type { Expectations } from '../../expectations/expectations';
import { fixtureSources } from '../fixtures/fixture-sources';
import { synthesised } from '../synthesised';
import { aPlan, type ShownPlan } from './plan/a-plan';
import { planOfStack } from './plan/plan-of-stack';

const { stacks, files } = synthesised(fixtureSources());
const expectations = JSON.parse(files['expectations.json'] ?? '') as Expectations;
const commit = 'c'.repeat(40);
const hash = (letter: string) => letter.repeat(64);
const modules = new Map(Object.entries(stacks).map(([name, stack]) => [name, rootModule(stack)]));
const synthesisedStack = (name: string) => {
  const found = stacks[name];
  if (found === undefined) throw new Error(name);
  return found;
};
const planOf = (stack: string, change: (plan: ShownPlan) => void = () => {}) => {
  const shown = planOfStack(synthesisedStack(stack));
  change(shown);
  return aPlan(shown, stack);
};
const unchanged = (stack: string) =>
  aPlan(
    planOfStack(synthesisedStack(stack), () => true),
    stack,
  );
const recordOf = (stack: string, changed: Partial<PlanRecord> = {}): PlanRecord => ({
  stack,
  commit,
  run: 7,
  key: `plans/${commit}/7/${stack}.tfplan`,
  ...{ sha256: hash('a'), jsonSha256: hash('b'), lockSha256: hash('d'), fileSha256: hash('e') },
  refreshed: true,
  ...changed,
});
const judge = (
  plans: readonly ReturnType<typeof aPlan>[],
  {
    records = {},
    ...changed
  }: { records?: Readonly<Record<string, Partial<PlanRecord>>> } & Partial<Omit<Judging, 'records'>> = {},
): Judged =>
  judged({
    plans: plans.map((plan) => ({ plan, jsonSha256: hash('b') })),
    records: new Map(plans.map(({ stack }) => [stack, recordOf(stack, records[stack])])),
    approved: { repository: 'acme/platform', commit, run: { id: 7, attempt: 1 } },
    approvedSha256: hash('f'),
    reviewed: new Map(),
    files: new Map(plans.map(({ stack }) => [stack, hash('e')])),
    modules,
    expectations,
    limits: defaultLimits,
    ...changed,
  });
const lost = (plan: ShownPlan) => {
  plan.resource_changes.push({
    address: 'aws_kms_key.lost',
    mode: 'managed',
    type: 'aws_kms_key',
    name: 'lost',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: { actions: ['delete'], before: {}, after: null },
  });
};

describe('what an apply may do', () => {
  it('is every stack with changes that a pipeline applies, in order, with the bytes that were planned', () => {
    const { file, findings } = judge([
      planOf('services-pay-prod'),
      planOf('baseline-pay-prod'),
      unchanged('services-pay-dev'),
    ]);
    expect(findings).toEqual([]);
    expect(file.stacks.map(({ stack, identity, order }) => [stack, identity, order])).toEqual([
      ['baseline-pay-prod', 'guardrails-apply', 0],
      ['services-pay-prod', 'services-apply', 1],
    ]);
    expect(file.stacks[1]).toMatchObject({
      ...{ sha256: hash('a'), jsonSha256: hash('b'), lockSha256: hash('d'), fileSha256: hash('e') },
      key: `plans/${commit}/7/services-pay-prod.tfplan`,
      digest: digest(planOf('services-pay-prod')),
      reviewed: 'not-planned',
    });
    expect(file).toMatchObject({ version: 1, commit, run: { id: 7, attempt: 1 }, approvedSha256: hash('f') });
  });

  it('is nothing where nothing has changes, or nothing was planned', () => {
    expect(judge([unchanged('services-pay-dev')]).file.stacks).toEqual([]);
    expect(judge([])).toMatchObject({ findings: [], file: { stacks: [], people: [], waiting: [] } });
  });

  it('counts another output as a change, because the state learns it', () => {
    const plan = { ...unchanged('services-pay-dev'), outputChanges: [] };
    const output = {
      name: 'x',
      actions: ['update'],
      before: 1,
      after: 2,
      afterUnknown: false,
      beforeSensitive: false,
      afterSensitive: false,
    };
    expect(judge([{ ...plan, outputChanges: [output] }]).file.stacks).toHaveLength(1);
    expect(judge([{ ...plan, outputChanges: [{ ...output, actions: ['no-op'] }] }]).file.stacks).toEqual([]);
  });

  it('leaves to people what people apply, and nothing of it keeps the others', () => {
    const { file, findings, left } = judge([planOf('bootstrap', lost), planOf('services-pay-prod')]);
    expect(findings).toEqual([]);
    expect(file.people).toEqual(['bootstrap']);
    expect(file.stacks.map(({ stack }) => stack)).toEqual(['services-pay-prod']);
    expect(left.findings.map(({ subject }) => subject)).toContain('stack bootstrap aws_kms_key.lost');
  });

  it('lets stacks of GitHub wait that were compared with the state alone', () => {
    const { file, findings } = judge([planOf('github-pay'), planOf('services-pay-prod')], {
      records: { 'github-pay': { refreshed: false } },
    });
    expect(findings).toEqual([]);
    expect(file.waiting).toEqual(['github-pay']);
    expect(file.stacks.map(({ stack }) => stack)).toEqual(['services-pay-prod']);
    expect(judge([planOf('github-pay')]).file.stacks.map(({ stack }) => stack)).toEqual(['github-pay']);
  });

  it('contains the gate', () => {
    expect(judge([planOf('services-pay-prod', lost)]).findings.map(({ check }) => check)).toContain(
      'gate/protected-destroy',
    );
  });

  it('has the gate’s result as a hash, which differs with what was judged', () => {
    const one = judge([planOf('services-pay-prod')]).file.gate;
    expect(one).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), accepted: [] });
    expect(judge([planOf('services-pay-dev')]).file.gate.sha256).not.toBe(one.sha256);
  });

  it.each<{ name: string; changed: Partial<PlanRecord>; says: string }>([
    { name: 'of another commit', changed: { commit: 'd'.repeat(40) }, says: 'must be planned for commit' },
    { name: 'of another run', changed: { run: 8 }, says: 'must be planned in run 7' },
    { name: 'whose JSON is another', changed: { jsonSha256: hash('0') }, says: 'must be the plan whose JSON' },
    { name: 'of another file', changed: { fileSha256: hash('0') }, says: 'must be planned from the file' },
    { name: 'that did not look at what is there', changed: { refreshed: false }, says: 'must be compared with what' },
  ])('refuses a plan $name', ({ changed, says }) => {
    const { findings } = judge([planOf('services-pay-prod')], { records: { 'services-pay-prod': changed } });
    expect(findings.map(({ rule }) => rule)).toContainEqual(expect.stringContaining(says));
  });

  it('refuses a plan without record, a record without plan, and a stack that was not planned', () => {
    const plans = [planOf('services-pay-prod')];
    const rules = (changed: Partial<Judging>) =>
      judged({
        plans: plans.map((plan) => ({ plan, jsonSha256: hash('b') })),
        records: new Map([['services-pay-prod', recordOf('services-pay-prod')]]),
        approved: { repository: 'acme/platform', commit, run: { id: 7, attempt: 1 } },
        approvedSha256: hash('f'),
        reviewed: new Map(),
        files: new Map([['services-pay-prod', hash('e')]]),
        modules,
        expectations,
        limits: defaultLimits,
        ...changed,
      }).findings.map(({ subject, rule }) => `${subject}: ${rule}`);
    expect(rules({})).toEqual([]);
    expect(rules({ records: new Map() })).toEqual(['stack services-pay-prod: must have the record of its plan']);
    expect(rules({ plans: [] })).toEqual(['stack services-pay-prod: must have a plan']);
    expect(rules({ expected: ['baseline-pay-prod', 'services-pay-prod'] })).toEqual([
      'stack baseline-pay-prod: must have a plan',
    ]);
  });

  it('refuses to place a stack that the order does not know', () => {
    expect(() => judge([aPlan(planOfStack(synthesisedStack('services-pay-prod')), 'other')])).toThrow(
      /must have a name/,
    );
  });
});

describe('what is told of an apply', () => {
  const plan = planOf('services-pay-prod');
  const words = planSummary([plan]).flatMap(inWords);
  const against = (then: string, lines: unknown) =>
    judge([plan], {
      reviewed: readReviewed({
        pullRequests: [{ number: 12, stacks: { 'services-pay-prod': then }, words: { 'services-pay-prod': lines } }],
      }),
    });

  it('is the same where the digest is that of the pull request', () => {
    const told = against(digest(plan), words);
    expect(told.file.stacks[0]?.reviewed).toBe('same');
    expect(inMarkdown(told)).toContain('| same as #12 |');
  });

  it('differs in words where the digest is another', () => {
    const told = against(hash('0'), [...words.slice(1), 'create aws_iam_role.`evil`']);
    expect(told.file.stacks[0]?.reviewed).toBe('differs');
    expect(told.told[0]?.compared).toMatchObject({ onlyNow: [words[0]], onlyThen: ['create aws_iam_role.`evil`'] });
    const markdown = inMarkdown(told);
    expect(markdown).toContain('### `services-pay-prod` differs from #12');
    expect(markdown).toContain('- `create aws_iam_role.\\u0060evil\\u0060`');
  });

  it('says so where every line is the same', () => {
    expect(inMarkdown(against(hash('0'), words))).toContain('it differs in a long or hidden value');
  });

  it('does not trust lines that are none', () => {
    expect(against(hash('0'), [1]).told[0]?.compared).toMatchObject({ onlyNow: words, onlyThen: [] });
  });

  it('lists what people apply, what waits, and what must not be applied', () => {
    expect(inMarkdown(judge([planOf('bootstrap')]))).toMatch(
      /nothing is applied[\s\S]*For an administrator[\s\S]*`bootstrap`: \d+ creates/,
    );
    const waiting = judge([planOf('github-pay')], { records: { 'github-pay': { refreshed: false } } });
    expect(inMarkdown(waiting)).toMatch(/Waiting for a token of GitHub[\s\S]*`APP_ID`[\s\S]*`github-pay`/);
    expect(inMarkdown(judge([planOf('services-pay-prod', lost)]))).toMatch(
      /Nothing may be applied:\*\*\n\n- `stack services-pay-prod aws_kms_key\.lost/,
    );
  });
});

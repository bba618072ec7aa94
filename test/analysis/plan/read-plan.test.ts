import { ArtefactError } from '../../../analysis/artefact-error';
import { readPlan } from '../../../analysis/plan/read-plan';
import { aPlan, type ShownPlan, shownChange, shownPlan } from './a-plan';

const queue = { name: 'pay--q', tags: null };
const whole = () =>
  shownPlan([
    shownChange.create('aws_sqs_queue.made', queue),
    shownChange.update('aws_sqs_queue.changed', queue, { ...queue, tags: { a: 'b' } }),
    shownChange.replace('aws_sqs_queue.replaced', queue, { name: 'pay--r' }),
    shownChange.destroy('aws_sqs_queue.lost', queue),
    shownChange.forget('aws_sqs_queue.forgotten', queue),
    shownChange.import('aws_sqs_queue.adopted', queue, 'https://example/q'),
    { ...shownChange.nothing('aws_sqs_queue.moved', queue), previous_address: 'aws_sqs_queue.old' },
  ]);

describe('reading a plan', () => {
  it('names what happens to each resource in one word', () => {
    const plan = aPlan(whole());
    expect(plan.stack).toBe('services-pay-prod');
    expect(plan.resourceChanges.map(({ address, kind }) => `${address} ${kind}`)).toEqual([
      'aws_sqs_queue.made create',
      'aws_sqs_queue.changed update',
      'aws_sqs_queue.replaced replace',
      'aws_sqs_queue.lost destroy',
      'aws_sqs_queue.forgotten forget',
      'aws_sqs_queue.adopted import',
      'aws_sqs_queue.moved no-op',
    ]);
    expect(plan.resourceChanges[2]?.replacePaths).toEqual([['name']]);
    expect(plan.resourceChanges[5]?.importing).toEqual({ id: 'https://example/q' });
    expect(plan.resourceChanges[6]?.previousAddress).toBe('aws_sqs_queue.old');
  });

  it('reads the plan of an empty stack, which has no changes at all', () => {
    const empty = {
      format_version: '1.2',
      terraform_version: '1.11.4',
      planned_values: { root_module: {} },
      configuration: { root_module: { variables: { identity: {}, session: {} } } },
      complete: true,
      errored: false,
    };
    expect(aPlan(empty)).toMatchObject({ resourceChanges: [], configuration: { variables: ['identity', 'session'] } });
  });

  it.each<{ name: string; spoil: (plan: ShownPlan) => unknown; says: RegExp }>([
    { name: 'a truncated file', spoil: (plan) => JSON.stringify(plan).slice(0, 200), says: /must be whole JSON/ },
    { name: 'a list', spoil: () => [], says: /must be a plan, got "a list"/ },
    {
      name: 'a state',
      spoil: ({ planned_values: values }) => ({ format_version: '1.0', values }),
      says: /unknown part, got "values"/,
    },
    {
      name: 'another format',
      spoil: (plan) => ({ ...plan, format_version: '2.0' }),
      says: /format_version must be 1\.x, got "2\.0"/,
    },
    {
      name: 'no format',
      spoil: (plan) => ({ ...plan, format_version: undefined }),
      says: /format_version must be 1\.x/,
    },
    { name: 'an errored plan', spoil: (plan) => ({ ...plan, errored: true }), says: /must be a plan that succeeded/ },
    { name: 'an incomplete plan', spoil: (plan) => ({ ...plan, complete: false }), says: /must be complete/ },
    { name: 'deferred changes', spoil: (plan) => ({ ...plan, deferred_changes: [{}] }), says: /no deferred_changes/ },
    {
      name: 'actions of providers',
      spoil: (plan) => ({ ...plan, action_invocations: [{}] }),
      says: /no action_invocations/,
    },
    {
      name: 'a part that is not known',
      spoil: (plan) => ({ ...plan, surprise: {} }),
      says: /unknown part, got "surprise"/,
    },
    {
      name: 'a change that was taken out',
      spoil: (plan) => ({ ...plan, resource_changes: plan.resource_changes.slice(1) }),
      says: /a planned resource must be among the changes, got "aws_sqs_queue\.made"/,
    },
    {
      name: 'a value that was changed in one place',
      spoil: (plan) =>
        changed(plan, ({ change }) => ({ change: { ...change, after: { ...change.after, name: 'evil' } } })),
      says: /planned values must be those of the change, got "aws_sqs_queue\.made"/,
    },
    {
      name: 'a planned value that was taken out',
      spoil: (plan) => ({ ...plan, planned_values: { root_module: {} } }),
      says: /a changed resource must be among the planned values/,
    },
    {
      name: 'a module',
      spoil: (plan) => ({
        ...plan,
        planned_values: { root_module: { ...plan.planned_values.root_module, child_modules: [{}] } },
      }),
      says: /must have no module/,
    },
    {
      name: 'a counted resource',
      spoil: (plan) => changed(plan, () => ({ address: 'aws_sqs_queue.made[0]', index: 0 })),
      says: /nothing unknown, got "index"/,
    },
    {
      name: 'what a failure left',
      spoil: (plan) => changed(plan, () => ({ deposed: 'abc' })),
      says: /nothing unknown, got "deposed"/,
    },
    {
      name: 'actions that are not known',
      spoil: (plan) => changed(plan, ({ change }) => ({ change: { ...change, actions: ['create', 'forget'] } })),
      says: /actions must be known/,
    },
    {
      name: 'no actions',
      spoil: (plan) => changed(plan, ({ change }) => ({ change: { ...change, actions: [] } })),
      says: /actions must be known/,
    },
    {
      name: 'an address twice',
      spoil: (plan) => ({ ...plan, resource_changes: [...plan.resource_changes, ...plan.resource_changes] }),
      says: /one change for an address/,
    },
    {
      name: 'a module call in the files',
      spoil: (plan) => ({ ...plan, configuration: { root_module: { module_calls: {} } } }),
      says: /root module must have nothing unknown, got "module_calls"/,
    },
  ])('refuses $name', ({ spoil, says }) => {
    expect(() => aPlan(spoil(whole()))).toThrow(ArtefactError);
    expect(() => aPlan(spoil(whole()))).toThrow(says);
  });

  it('refuses a file that is not there', () => {
    expect(() => readPlan('/nowhere/plan.json')).toThrow(/must be a file that can be read, got "ENOENT"/);
  });
});

const changed = (plan: ShownPlan, change: (first: ShownPlan['resource_changes'][number]) => object) => ({
  ...plan,
  resource_changes: plan.resource_changes.map((each, index) => (index === 0 ? { ...each, ...change(each) } : each)),
});

import { importIds } from '../../../analysis/gate/import-ids';
import { findMissing } from '../../../cli/recover/find-missing';
import { finders } from '../../../cli/recover/finders';
import { answeringAsk } from './answering-ask';
import { type Answers, finderCases as cases, type FinderCase } from './finder-cases';

async function verdict({ type, block }: FinderCase, answers: Answers) {
  const [missing] = await findMissing({
    resources: new Map([[`${type}.x`, block]]),
    state: new Map(),
    finders,
    account: '200000000003',
    partition: 'aws',
    region: 'eu-west-1',
    ask: answeringAsk(answers),
  });
  return missing?.verdict;
}

describe('what exists', () => {
  it.each(cases.map((each) => [each.type, each.id, each] as const))(
    '%s is found as %s where it is ours',
    async (_, id, each) => {
      expect(await verdict(each, each.ours)).toMatchObject({ found: id });
    },
  );

  it.each(
    cases.flatMap((each) => (each.others ?? []).map((answers, index) => [each.type, index, each, answers] as const)),
  )('%s is left where it may be somebody else’s (%i)', async (_, __, each, answers) => {
    expect(await verdict(each, answers)).toEqual({ left: expect.any(String) });
  });

  it.each(
    cases.flatMap((each) =>
      [{}, ...(each.none ?? [])].map((answers, index) => [each.type, index, each, answers] as const),
    ),
  )('%s is absent where nothing of it is there (%i)', async (_, __, each, answers) => {
    expect(await verdict(each, answers)).toEqual({ absent: true });
  });

  it('is looked for in every type that it knows, and the gate admits what it finds', () => {
    expect([...new Set(cases.map(({ type }) => type))].sort()).toEqual(Object.keys(finders).sort());
    expect(Object.keys(finders).filter((type) => !Object.hasOwn(importIds, type))).toEqual([]);
  });

  it('is a key by the alias that leads to it, and no key where the alias leads elsewhere', async () => {
    const tags = { 'platform:service': 'pay' };
    const key = '1234abcd-12ab-34cd-56ef-1234567890ab';
    const resources = new Map([
      ['aws_kms_key.state', { description: 'State', tags }],
      ['aws_kms_alias.state', { name: 'alias/platform/state', target_key_id: '${aws_kms_key.state.id}' }],
    ]);
    const place = {
      resources,
      state: new Map(),
      finders,
      account: '200000000003',
      partition: 'aws',
      region: 'eu-west-1',
    };
    const found = (Description: string) =>
      findMissing({
        ...place,
        ask: answeringAsk({
          'kms describe-key': {
            KeyMetadata: { KeyId: key, Description, KeyState: 'Enabled', KeyManager: 'CUSTOMER' },
          },
          'kms list-resource-tags': { Tags: [{ Key: 'platform:service', Value: 'pay' }] },
        }),
      });
    expect(await found('State')).toMatchObject([
      { address: 'aws_kms_alias.state', verdict: { found: 'alias/platform/state' } },
      { address: 'aws_kms_key.state', verdict: { found: key } },
    ]);
    expect(await found('Mine')).toMatchObject([
      { verdict: { left: 'refers to aws_kms_key.state, which is left' } },
      { verdict: { left: 'alias/platform/state leads to a key of other tags or another description' } },
    ]);
  });
});

import { stageStatements } from '../../../policies/grants/stage-statements';
import { type GrantUse, type UseName, useNames } from '../../../registry/grants';
import { may } from './cases';
import { at, tagged } from './decide';
import { accounts, grantInput } from './grant-input';
import { askStage } from './stages/stage-table';

const onEcs: GrantUse[] = [
  { grant: 'ecr-pull' },
  { grant: 'ecs-deploy', cluster: 'main' },
  { grant: 'pass-runtime-role' },
];

describe('a scoped deploy stage rolls out and does not read data; a broad one may', () => {
  it.each([
    may('items', 'dynamodb:GetItem', at('dynamodb', 'table/pay--orders'), tagged.own),
    may('messages', 'sqs:ReceiveMessage', at('sqs', 'pay--jobs'), tagged.own),
    may('secrets', 'secretsmanager:GetSecretValue', at('secretsmanager', 'secret:pay/key-AbCdEf'), tagged.own),
    may('records', 'kinesis:GetRecords', at('kinesis', 'stream/pay--events'), tagged.own),
    may('ciphertext', 'kms:Decrypt', at('kms', 'key/1'), tagged.own),
  ])('$name', (call) => {
    const stage = { grantUses: [], useNames: ['dynamodb', 'sqs', 'secretsmanager', 'kinesis', 'kms'] } as const;
    expect([askStage(stage, 'broad', call), askStage(stage, 'scoped', call)]).toEqual(['allowed', 'implicitDeny']);
  });
});

describe('the size of a deploy role', () => {
  const size = (posture: 'broad' | 'scoped', names: readonly UseName[]) => {
    const input = grantInput(posture, { service: 'a'.repeat(40) });
    const Statement = stageStatements(input, { grantUses: onEcs, useNames: names });
    return JSON.stringify({ Version: '2012-10-17', Statement }).replace(/\s/g, '').length;
  };
  it.each(['broad', 'scoped'] as const)(
    'fits inline policies with the four largest uses and the longest id, %s',
    (posture) => {
      const largest = [...useNames].sort((a, b) => size(posture, [b]) - size(posture, [a])).slice(0, 4);
      expect(size(posture, largest)).toBeLessThanOrEqual(10_240);
    },
  );
});

describe('a home of several Regions', () => {
  const regions = (...names: string[]) => {
    const input = grantInput('scoped');
    return JSON.stringify(
      stageStatements({ ...input, home: { ...input.home, regions: names } }, { grantUses: [], useNames: ['sqs'] }),
    );
  };
  it('names its one Region literally and leaves several to the guardrail', () => {
    expect(regions('eu-west-1')).toContain(`arn:aws:sqs:eu-west-1:${accounts.home}:pay--*`);
    expect(regions('eu-west-1', 'eu-central-1')).toContain(`arn:aws:sqs:*:${accounts.home}:pay--*`);
  });
});

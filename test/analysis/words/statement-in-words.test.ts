import type { Statement } from '../../../analysis/policy-document';
import { statementInWords } from '../../../analysis/words/statement-in-words';

const deny = (rest: Partial<Statement>): Statement => ({ Effect: 'Deny', Action: '*', Resource: '*', ...rest });

type Case = { readonly name: string; readonly statement: Statement; readonly says: string };

const cases: readonly Case[] = [
  { name: 'everything', statement: deny({ Effect: 'Allow' }), says: 'allows * on *' },
  {
    name: 'the action that was asked first, and how many more',
    statement: deny({ Action: ['iam:DeleteRole', 'iam:Attach*', 'iam:Create*', 'sts:*'] }),
    says: 'denies iam:Create* and 3 more on *',
  },
  {
    name: 'what is left out',
    statement: deny({ Action: undefined, NotAction: ['ecs:Describe*', 'ecs:List*'], NotResource: 'arn:aws:s3:::a' }),
    says: 'denies everything but ecs:Describe* and ecs:List* on everything but arn:aws:s3:::a',
  },
  {
    name: 'a trust policy, which is about what it stands on',
    statement: { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' },
    says: 'allows sts:AssumeRole',
  },
  {
    name: 'presence and absence',
    statement: deny({ Condition: { Null: { 'aws:TagKeys': 'true', 'aws:RequestTag/a': 'false' } } }),
    says: 'denies * on *, where aws:TagKeys is absent and aws:RequestTag/a is present',
  },
  {
    name: 'a negated operator over several values',
    statement: deny({ Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } } }),
    says: 'denies * on *, where aws:RequestedRegion is none of eu-west-1 or us-east-1',
  },
  {
    name: 'a quantifier and a key that may be missing',
    statement: deny({
      Condition: {
        'ForAnyValue:StringLike': { 'aws:TagKeys': 'platform:*' },
        ArnLikeIfExists: { 'aws:SourceArn': 'arn:aws:sns:*:*:a' },
      },
    }),
    says: 'denies * on *, where a value of aws:TagKeys is like platform:* and aws:SourceArn, if sent, is like arn:aws:sns:*:*:a',
  },
];

describe('statement in words', () => {
  it.each(cases)('says $name', ({ statement, says }) => {
    expect(statementInWords(statement, 'iam:CreateRole')).toBe(says);
  });
});

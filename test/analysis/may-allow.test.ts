import { mayAllow } from '../../analysis/may-allow';
import type { PolicyDocument, Statement } from '../../analysis/policy-document';

const document = (statement: Partial<Statement>): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Resource: '*', ...statement }],
});

describe('an action that no Allow names', () => {
  it.each<[string, Partial<Statement>, string, boolean]>([
    ['the action itself', { Action: 's3:GetObject' }, 's3:GetObject', true],
    ['another action', { Action: 's3:GetObject' }, 's3:PutObject', false],
    ['another case', { Action: 'S3:getobject' }, 's3:GetObject', true],
    ['a list', { Action: ['sqs:SendMessage', 's3:Get*'] }, 's3:GetObject', true],
    ['a wildcard of another service', { Action: 'sqs:*' }, 's3:GetObject', false],
    ['everything', { Action: '*' }, 's3:GetObject', true],
    ['everything but', { NotAction: 'iam:*' }, 's3:GetObject', true],
    ['everything but the action', { NotAction: 's3:Get*' }, 's3:GetObject', false],
    ['a Deny', { Effect: 'Deny', Action: '*' }, 's3:GetObject', false],
    [
      'a condition that may not hold',
      { Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      's3:GetObject',
      true,
    ],
  ])('%s', (_, statement, action, expected) => {
    expect(mayAllow([document(statement)], action)).toBe(expected);
  });

  it('is looked for in every document', () => {
    const documents = [document({ Action: 'sqs:*' }), document({ Action: 's3:*' })];
    expect(mayAllow(documents, 's3:GetObject')).toBe(true);
    expect(mayAllow(documents, 'sns:Publish')).toBe(false);
    expect(mayAllow([], 'sns:Publish')).toBe(false);
  });

  it('is refused when a statement names an action that does not exist', () => {
    expect(() => mayAllow([document({ Action: 's3:GetObjects' })], 's3:GetObject')).toThrow('action must exist');
  });
});

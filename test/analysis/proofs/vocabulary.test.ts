import type { Model } from '../../../analysis/model';
import type { Statement } from '../../../analysis/policy-document';
import { vocabulary } from '../../../analysis/proofs/vocabulary';
import { patternsMeet } from '../../../analysis/proofs/vocabulary/patterns-meet';
import { sources } from '../../../main';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { everyUse } from './every-use';

const nothing: Model = {
  partition: 'aws',
  organizationId: undefined,
  managementAccount: undefined,
  accounts: [],
  roles: [],
  resourcePolicies: [],
  githubEnvironments: [],
  githubRulesets: [],
  githubTeams: [],
  githubAccess: [],
  documents: [],
};
const wrongIn = (...statements: readonly Partial<Statement>[]) =>
  vocabulary
    .run({
      ...nothing,
      documents: [
        {
          kind: 'inline',
          address: 'stack role',
          policy: {
            name: 'p',
            document: {
              Version: '2012-10-17',
              Statement: statements.map((statement) => ({ Sid: 'One', Effect: 'Allow', ...statement }) as Statement),
            },
          },
        },
      ],
    })
    .failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);

describe('every word of what is synthesised means something', () => {
  it.each([
    { name: 'in the fixture, with every service of the catalogue', of: () => fixtureModel(everyUse) },
    { name: 'in the organisation of this repository', of: () => modelOfSources(sources()) },
  ])('$name', ({ of }) => {
    const { asked, failures } = vocabulary.run(of().model);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

const table = 'arn:aws:dynamodb:*:111111111111:table/pay--*';
const github = 'token.actions.githubusercontent.com';
const trust = (Condition: Statement['Condition']) => ({
  Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${github}` },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition,
});

describe('vocabulary fails when', () => {
  it.each<{ name: string; statement: Partial<Statement>; wrong: string }>([
    {
      name: 'an action is misspelt',
      statement: { Action: 'dynamodb:GetItems', Resource: '*' },
      wrong: 'action must exist, got dynamodb:GetItems',
    },
    {
      name: 'a wildcard matches nothing',
      statement: { Action: 'dynamodb:Fetch*', Resource: '*' },
      wrong: 'action pattern must match at least one action, got dynamodb:Fetch*',
    },
    {
      name: 'a service does not exist',
      statement: { Effect: 'Deny', NotAction: 'dynamo:*', Resource: '*' },
      wrong: 'action pattern must match at least one action, got dynamo:*',
    },
    {
      name: 'an operator is misspelt',
      statement: {
        Action: 'dynamodb:GetItem',
        Resource: table,
        Condition: { StringEqualz: { 'aws:PrincipalOrgID': 'o' } },
      },
      wrong: 'condition operator must be one of IAM, got StringEqualz',
    },
    {
      name: 'a key does not exist',
      statement: {
        Action: 'dynamodb:GetItem',
        Resource: table,
        Condition: { StringEquals: { 'aws:PrincipalOrgId2': 'o' } },
      },
      wrong: 'condition key must exist, got aws:PrincipalOrgId2',
    },
    {
      name: 'no action carries the key',
      statement: { Action: 'dynamodb:GetItem', Resource: table, Condition: { StringEquals: { 'ecs:cluster': 'c' } } },
      wrong: 'condition key must be one that an action of the statement carries, got ecs:cluster',
    },
    {
      name: 'an Allow can never hold for one of its actions',
      statement: {
        Action: ['dynamodb:CreateTable', 'dynamodb:GetItem'],
        Resource: table,
        Condition: { StringEquals: { 'aws:RequestTag/a': 'b' } },
      },
      wrong: 'an Allow must be able to hold: no request carries aws:RequestTag/a, got dynamodb:GetItem',
    },
    {
      name: 'an Allow holds where the key is absent',
      statement: {
        Action: 'dynamodb:GetItem',
        Resource: table,
        Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o' } },
      },
      wrong: 'an Allow must not hold where the key is absent, got StringEqualsIfExists',
    },
    {
      name: 'every value of none is asked for',
      statement: {
        Action: 'dynamodb:GetItem',
        Resource: table,
        Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'o' } },
      },
      wrong: 'an Allow must not hold where the key is absent, got ForAllValues:StringEquals',
    },
    {
      name: 'a wildcard is compared letter by letter',
      statement: {
        Action: 'dynamodb:GetItem',
        Resource: table,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-*' } },
      },
      wrong: 'StringEquals takes no wildcard, got o-*',
    },
    {
      name: 'a policy variable has no value for a caller without the key',
      statement: {
        Effect: 'Deny',
        Action: 'dynamodb:GetItem',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:ResourceTag/a': '${aws:PrincipalTag/a}' } },
      },
      wrong: 'policy variable must have a default, got ${aws:PrincipalTag/a}',
    },
    {
      name: 'an ARN is of another service',
      statement: { Action: 'dynamodb:GetItem', Resource: [table, 'arn:aws:sqs:*:111111111111:pay--*'] },
      wrong:
        'resource must be the ARN of something that an action of the statement is about, got arn:aws:sqs:*:000000000000:service--*',
    },
    {
      name: 'an action is about nothing that is listed',
      statement: { Action: ['dynamodb:GetItem', 'dynamodb:ListTables'], Resource: table },
      wrong: 'action must be about one of 1 resources of the statement, got dynamodb:ListTables',
    },
    {
      name: 'a statement has no name',
      statement: { Sid: undefined, Action: 'dynamodb:GetItem', Resource: table },
      wrong: 'Sid must be letters and digits, got ',
    },
    {
      name: 'trust asks for no subject',
      statement: trust({ StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' } }),
      wrong: `trust in an OIDC issuer must ask for the subject, got no condition on ${github}:sub`,
    },
    {
      name: 'trust asks for a subject only where there is one',
      statement: trust({ StringEqualsIfExists: { [`${github}:sub`]: 'x' } }),
      wrong: `trust in an OIDC issuer must ask for the subject, got no condition on ${github}:sub`,
    },
  ])('$name', ({ statement, wrong }) => {
    expect(wrongIn(statement)).toContainEqual(expect.stringContaining(wrong));
  });

  it('two statements have one name, or say the same', () => {
    const same = { Action: 'dynamodb:GetItem', Resource: table };
    expect(wrongIn(same, { Action: 'dynamodb:Query', Resource: table })).toEqual([
      'stack role, statement One: Sid must be unique in its document, got One',
    ]);
    expect(wrongIn(same, { ...same, Sid: 'Two' })).toEqual([
      'stack role, statement Two: statement must say what number 1 does not, got Two',
    ]);
  });
});

describe('vocabulary takes', () => {
  it.each<{ name: string; statement: Partial<Statement> }>([
    { name: 'a grant that holds', statement: { Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: table } },
    {
      name: 'a Deny on actions of which one carries the key',
      statement: {
        Effect: 'Deny',
        Action: ['dynamodb:*', 'iam:PassRole'],
        Resource: '*',
        Condition: { Null: { 'aws:RequestTag/a': 'true' } },
      },
    },
    {
      name: 'a variable in an ARN and in a value',
      statement: {
        Effect: 'Deny',
        Action: 'iam:PassRole',
        NotResource: "arn:aws:iam::111111111111:role/runtime/${aws:PrincipalTag/s, 'none'}/*",
        Condition: { StringNotEquals: { 'iam:PassedToService': "${aws:PrincipalTag/s, 'no*ne'}" } },
      },
    },
    {
      name: 'trust that asks for the subject',
      statement: trust({ StringEquals: { [`${github}:sub`]: 'repo:acme/x:environment:prod' } }),
    },
  ])('$name', ({ statement }) => {
    expect(wrongIn(statement)).toEqual([]);
  });
});

describe('two patterns meet', () => {
  it.each([
    ['pay--*', '*', true],
    ['task-definition/pay--*', 'task-definition/*:*', true],
    ['table/pay--*', 'table/*/index/*', true],
    ['table/pay', 'table/*/index/*', false],
    ['a*c', '*b*', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['', '*', true],
    ['*', '', true],
    ['ab', 'a', false],
  ])('%s and %s: %s', (one, other, meets) => {
    expect(patternsMeet(one, other)).toBe(meets);
    expect(patternsMeet(other, one)).toBe(meets);
  });
});

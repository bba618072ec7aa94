import { mutationsOf } from '../../../analysis/mutate/mutations-of';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';

const documentOf = (...statements: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement: statements });
const saidOf = (document: PolicyDocument, isTrust = false) =>
  mutationsOf(document, isTrust).map(({ statement, says }) => `${statement}: ${says}`);

const list: Statement = { Sid: 'List', Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' };

const cases: {
  name: string;
  statement: Statement;
  isTrust?: true;
  expected: readonly string[];
}[] = [
  { name: 'removes a statement', statement: list, expected: ['List: the removal of the statement'] },
  {
    name: 'removes the condition of a denial, and opens what it spares',
    statement: {
      Sid: 'Fence',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'pay' } },
    },
    expected: [
      'Fence: the removal of the statement',
      'Fence: the removal of the condition StringNotEquals aws:PrincipalTag/team',
      'Fence: StringNotLike aws:PrincipalTag/team with "pay*" in place of StringNotEquals',
      'Fence: StringNotLike aws:PrincipalTag/team with "*pay" in place of StringNotEquals',
    ],
  },
  {
    name: 'removes each of several values, and opens them together',
    statement: {
      ...list,
      Condition: { ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::1:role/a', 'arn:aws:iam::1:role/b'] } },
    },
    expected: [
      'List: the removal of the statement',
      'List: the removal of the condition ArnLike aws:PrincipalArn',
      'List: the removal of "arn:aws:iam::1:role/a" from ArnLike aws:PrincipalArn',
      'List: the removal of "arn:aws:iam::1:role/b" from ArnLike aws:PrincipalArn',
      'List: ArnLike aws:PrincipalArn with "arn:aws:iam::1:role/a*", "arn:aws:iam::1:role/b*" in place of ArnLike',
    ],
  },
  {
    name: 'removes the default of a policy variable',
    statement: { ...list, Resource: "arn:aws:s3:::${aws:PrincipalTag/team, 'none'}--*" },
    expected: [
      'List: the removal of the statement',
      "List: the removal of the default of ${aws:PrincipalTag/team, 'none'}",
    ],
  },
  {
    name: 'opens a trust policy to everyone, to any value and to no value',
    isTrust: true,
    statement: {
      Sid: 'OneJob',
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
    },
    expected: [
      'OneJob: the removal of the statement',
      'OneJob: the removal of the condition StringEquals aws:SourceAccount',
      'OneJob: StringLike aws:SourceAccount with "111111111111*" in place of StringEquals',
      'OneJob: StringLike aws:SourceAccount with "*111111111111" in place of StringEquals',
      'OneJob: Principal "*"',
      'OneJob: StringLike aws:SourceAccount with "*" in place of StringEquals',
      'OneJob: StringEqualsIfExists in place of StringEquals for aws:SourceAccount',
    ],
  },
];

describe('mutations of a document', () => {
  it.each(cases)('$name', ({ statement, isTrust = false, expected }) => {
    expect(saidOf(documentOf(statement), isTrust)).toEqual(expected);
  });

  it('change one statement and leave the others and the original as they were', () => {
    const original = documentOf(list, {
      ...list,
      Sid: 'Again',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    });
    const text = JSON.stringify(original);
    const mutations = mutationsOf(original, false);
    expect(mutations.map(({ document }) => document.Statement)).toEqual([
      [expect.objectContaining({ Sid: 'Again' })],
      [list],
      [list, { ...list, Sid: 'Again' }],
    ]);
    expect(JSON.stringify(original)).toBe(text);
    expect(mutations.some(({ document }) => document === original)).toBe(false);
  });

  it('joins the values of a key that the weaker operator compares already', () => {
    const document = documentOf({
      ...list,
      Condition: { StringEquals: { 's3:prefix': 'a' }, StringLike: { 's3:prefix': 'b/*' } },
    });
    const opened = mutationsOf(document, false).find(({ says }) => says.startsWith('StringLike s3:prefix with "a*"'));
    expect(opened?.document.Statement).toEqual([
      { ...list, Condition: { StringLike: { 's3:prefix': ['b/*', 'a*'] } } },
    ]);
  });
});

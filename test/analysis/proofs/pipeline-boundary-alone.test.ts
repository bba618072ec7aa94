import { withDocument } from '../../../analysis/mutate/with-document';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';
import { boundariesAlone } from '../../../analysis/proofs/separation/boundaries-alone';
import { fixtureModel } from '../fixture-model';

const { model } = fixtureModel();
const boundary = model.roles.find(({ boundary: worn }) => worn?.name === 'pipeline')?.boundary?.document;

type Change = (statement: Statement) => Statement | undefined;

/** What fails once one statement of the pipelines' boundary is changed, or gone where nothing is left of it. */
const failing = (sid: string, change: Change): string[] => {
  if (boundary === undefined) throw new Error('a role of the fixture must be under the boundary of pipelines');
  const statements = [boundary.Statement].flat();
  if (statements.every(({ Sid }) => Sid !== sid)) throw new Error(`the boundary must have the statement ${sid}`);
  const changed: PolicyDocument = {
    ...boundary,
    Statement: statements.flatMap((statement) => (statement.Sid === sid ? (change(statement) ?? []) : [statement])),
  };
  return boundariesAlone(withDocument(model, boundary, changed)).failures.map(({ rule }) => rule);
};

const gone: Change = () => undefined;
const always: Change = ({ Condition: _condition, ...statement }) => statement;
const whateverTheCreate: Change = ({ Condition, ...statement }) => ({
  ...statement,
  Condition: {
    Null: { 'aws:ResourceTag/platform:service': Condition?.Null?.['aws:ResourceTag/platform:service'] ?? '' },
  },
});

describe('the boundary of pipelines by itself', () => {
  it('holds', () => {
    expect(boundariesAlone(model).failures).toEqual([]);
  });

  const cases: { name: string; sid: string; change: Change; says: string }[] = [
    {
      name: 'an untagged instance is captured',
      sid: 'DenyTaggingUntaggedEc2',
      change: gone,
      says: 'must keep its tag for an untagged instance from a pipeline',
    },
    {
      name: 'an untagged load balancer is captured',
      sid: 'DenyTaggingUntaggedElasticloadbalancing',
      change: gone,
      says: 'must keep its tag for an untagged load balancer from a pipeline',
    },
    {
      name: 'nothing new can be tagged',
      sid: 'DenyTaggingUntaggedEc2',
      change: whateverTheCreate,
      says: 'must leave its tag for a new instance to a pipeline',
    },
    {
      name: 'nothing can be tagged again',
      sid: 'DenyTaggingUntaggedEcs',
      change: always,
      says: 'must leave its tag for its own cluster to a pipeline',
    },
    {
      name: 'anybody is given a grant of a key',
      sid: 'DenyGrantsButToServices',
      change: gone,
      says: 'must keep a grant of a shared key to somebody from a pipeline',
    },
    {
      name: 'AWS services are given no grant of a key',
      sid: 'DenyGrantsButToServices',
      change: always,
      says: 'must leave a grant of its own key to an AWS service to a pipeline',
    },
    {
      name: 'a name that ends like its own is taken for its own',
      sid: 'DenyForeignResource',
      change: (statement) => ({
        ...statement,
        Condition: {
          Null: { 'aws:ResourceTag/platform:service': 'false' },
          StringNotLike: { 'aws:ResourceTag/platform:service': "*${aws:PrincipalTag/platform:service, 'none'}" },
        },
      }),
      says: 'must keep a function of x-any from a pipeline',
    },
    {
      name: 'a role without its tag acts',
      sid: 'DenyUntaggedRole',
      change: gone,
      says: 'must keep its tag for a new instance from a pipeline without its tag',
    },
  ];

  it.each(cases)('but not when $name', ({ sid, change, says }) => {
    expect(failing(sid, change)).toContain(says);
  });
});

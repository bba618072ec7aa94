import type { Model } from '../../../analysis/model';
import type { Statement } from '../../../analysis/policy-document';
import { proofs } from '../../../analysis/proofs';
import type { Expectations } from '../../../expectations/expectations';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { emptyAccount, finishMoves, openMove } from '../../fixtures/moving';
import { modelOfSources } from '../model-of-sources';
import { spoiled } from './spoiled';

/** Services with artefacts, a share between two that move together, a high-risk one with accounts of its own, and production of one that builds nothing. */
function moving(): TypedSources {
  const sources = fixtureSources();
  emptyAccount(sources, 'pay-site-dev', '200000000011', 'dev');
  emptyAccount(sources, 'network-prod', '200000000012', 'prod');
  emptyAccount(sources, 'network-dev', '200000000013', 'dev');
  for (const service of ['pay', 'pay-api', 'pay-site']) openMove(sources, service, 'pay-site-dev');
  openMove(sources, 'ledger', 'network-dev');
  openMove(sources, 'network', 'network-prod');
  return sources;
}

const issuer = 'token.actions.githubusercontent.com';
const readers = (statements: Statement[]): Statement[] =>
  statements.map((statement) =>
    statement.Sid === 'OwnPipelinesRead'
      ? (JSON.parse(JSON.stringify(statement).replaceAll('200000000003', '200000000099')) as Statement)
      : statement,
  );
/** What the role may do in the account that the service left, and not in its own. */
const asInTheOther = (statements: Statement[]): Statement[] =>
  JSON.parse(JSON.stringify(statements).replaceAll('200000000011', '200000000003')) as Statement[];

function failuresOf(model: Model, expectations: Expectations): string[] {
  return proofs.flatMap(({ name, run }) =>
    run(model, expectations).failures.map(({ subject, rule }) => `${name} ${subject}: ${rule}`),
  );
}

describe('every proof holds', () => {
  it('while services have two homes', () => {
    const { model, expectations } = modelOfSources(moving());
    expect(
      expectations.homes.filter(({ service, environment }) => service === 'pay' && environment === 'dev'),
    ).toHaveLength(2);
    expect(failuresOf(model, expectations)).toEqual([]);
  });

  it('once the moves are finished', () => {
    const sources = moving();
    finishMoves(sources);
    const { model, expectations } = modelOfSources(sources);
    expect(failuresOf(model, expectations)).toEqual([]);
  });
});

describe('one home that is not like the other is noticed', () => {
  it.each([
    {
      name: 'an artefact that the old home cannot read any more',
      proof: 'isolation',
      spoil: spoiled('services-pay-prod', 'aws_s3_bucket_policy', 'pay-site_artifacts', readers),
      says: 'must leave s3:GetObject to pay-site_deploy',
    },
    {
      name: 'a role of the new home that works in the old one',
      proof: 'ability',
      spoil: spoiled('services-pay-site-dev', 'aws_iam_role_policy', 'pay_task', asInTheOther),
      says: 'pay_task in pay-site-dev: use of tables, run, must be allowed',
    },
    {
      name: 'a role of the new home that admits the job of another repository',
      proof: 'trust',
      spoil: spoiled(
        'services-pay-site-dev',
        'aws_iam_role',
        'pay_deploy',
        (statements) =>
          statements.map((statement) => {
            const { [`${issuer}:repository_id`]: _, ...exact } = statement.Condition?.StringEquals ?? {};
            return { ...statement, Condition: { ...statement.Condition, StringEquals: exact } };
          }),
        'assume_role_policy',
      ),
      says: 'must keep out: another repository id',
    },
  ])('$name', ({ proof, spoil, says }) => {
    const { model, expectations } = modelOfSources(moving(), spoil);
    const { failures = [] } = proofs.find(({ name }) => name === proof)?.run(model, expectations) ?? {};
    expect(failures.map(({ subject, rule }) => `${subject}: ${rule}`).join('\n')).toContain(says);
  });

  it('a role that is expected twice without a move, because its token opens both', () => {
    const { model, expectations } = modelOfSources(moving());
    const asIfOther = expectations.roles.map((role) =>
      'service' in role && role.account === 'pay-site-dev' ? { ...role, service: 'other' } : role,
    );
    const { failures = [] } =
      proofs.find(({ name }) => name === 'trust')?.run(model, { ...expectations, roles: asIfOther }) ?? {};
    expect(failures.map(({ rule }) => rule)).toContain(
      'must keep out: the job of arn:aws:iam::200000000011:role/pipeline/pay_deploy',
    );
  });
});

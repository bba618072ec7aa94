import { onlyDestroys } from '../../../../cli/sandbox/lifecycle/only-destroys';
import { ownedBy } from '../../../../cli/sandbox/owned-by';
import type { PlannedChange } from '../../../../cli/sandbox/planned-changes';

const judged = (...changes: PlannedChange[]) =>
  onlyDestroys({ stack: 'services-payments-dev', ended: 'pay', isOf: ownedBy('pay'), changes }).map(({ got }) => got);

describe('the plan of an end', () => {
  it('may destroy what belonged to it', () => {
    expect(
      judged(
        { address: 'aws_iam_role.pay_deploy', action: 'delete' },
        { address: 'aws_secretsmanager_secret.pay--stripe', action: 'delete' },
        { address: 'aws_ecr_repository.pay', action: 'delete' },
      ),
    ).toEqual([]);
  });

  it.each([
    ['a prefix twin', { address: 'aws_iam_role.pay-api_deploy', action: 'delete' }],
    ['what is of nobody', { address: 'aws_iam_policy.boundary', action: 'delete' }],
    ['an output', { address: 'output.pay', action: 'delete' }],
    ['a change', { address: 'aws_iam_role.pay_deploy', action: 'update' }],
    ['a replacement', { address: 'aws_iam_role.pay_deploy', action: 'replace' }],
    ['something new', { address: 'aws_iam_role.pay_deploy', action: 'create' }],
  ])('may not touch %s', (_, change) => {
    expect(judged({ address: 'aws_iam_role.pay_build', action: 'delete' }, change)).toEqual([
      `${change.action} ${change.address}`,
    ]);
  });

  it('may not be empty', () => {
    expect(judged()).toEqual(['an empty plan']);
  });
});

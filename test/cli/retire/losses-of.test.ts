import { lossesInWords } from '../../../cli/retire/losses-in-words';
import { lossesOf } from '../../../cli/retire/losses-of';

const stack = (addresses: readonly string[], removed: readonly string[] = []) => {
  const resource: Record<string, Record<string, unknown>> = {};
  for (const address of addresses) {
    const [type = '', name = ''] = address.split('.');
    resource[type] = { ...resource[type], [name]: {} };
  }
  return Buffer.from(JSON.stringify({ resource, removed: removed.map((from) => ({ from })) }));
};

describe('what the next apply takes away', () => {
  const before = new Map([
    ['baseline-pay-dev', stack(['aws_iam_policy.boundary', 'aws_ssm_parameter.owner'])],
    ['github-pay', stack(['github_repository_environment.pay_dev', 'github_team.pay'])],
    ['identity-pay-dev', stack(['aws_iam_role.member'])],
    ['services-old', stack(['aws_iam_role.old'])],
    ['services-pay-dev', stack(['aws_iam_role.pay_deploy', 'aws_s3_bucket.pay_site', 'aws_iam_role.other_deploy'])],
    ['services-pay-prod', stack(['aws_iam_role.pay_deploy'])],
  ]);
  const after = new Map([
    ['baseline-pay-dev', stack([], ['aws_iam_policy.boundary'])],
    ['github-pay', stack([])],
    ['identity-pay-dev', stack([])],
    ['services-pay-dev', stack(['aws_iam_role.other_deploy', 'aws_iam_role.new_deploy'])],
    ['services-pay-prod', stack(['aws_iam_role.pay_deploy'])],
  ]);
  const losses = lossesOf(before, after);

  it('goes against the order in which it was made, and what people apply comes last', () => {
    expect(losses.map(({ stack: name }) => name)).toEqual([
      'github-pay',
      'services-pay-dev',
      'baseline-pay-dev',
      'identity-pay-dev',
    ]);
  });

  it('names first what cannot be brought back, and leaves out what stays', () => {
    expect(losses[1]?.destroys.map(({ address, protects }) => [address, protects])).toEqual([
      ['aws_s3_bucket.pay_site', 'a bucket with what is in it'],
      ['aws_iam_role.pay_deploy', undefined],
    ]);
    expect(losses[0]?.destroys.map(({ address, protects }) => [address, protects])).toEqual([
      ['github_team.pay', 'who may approve'],
      ['github_repository_environment.pay_dev', undefined],
    ]);
  });

  it('does not call destroyed what is only forgotten', () => {
    expect(losses[2]).toMatchObject({ forgets: ['aws_iam_policy.boundary'] });
    expect(losses[2]?.destroys.map(({ address }) => address)).toEqual(['aws_ssm_parameter.owner']);
  });

  it('is said in words, with what a person does before', () => {
    const words = lossesInWords(losses).join('\n');
    expect(words).toContain('the next apply, in this order: 6 to destroy, 1 to forget');
    expect(words).toMatch(
      /services-pay-dev +aws_s3_bucket\.pay_site +a bucket with what is in it +copy what is needed and empty it/,
    );
    expect(lossesInWords([])).toEqual(['the next apply destroys nothing']);
  });
});

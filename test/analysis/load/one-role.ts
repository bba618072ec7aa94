type Block = Record<string, unknown>;
export type OneRole = {
  provider: { aws: Block[] };
  resource: Record<string, Record<string, Block>>;
} & Block;

const allow = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });

/** A root module with one role of everything that a role has. */
export const oneRole = (): OneRole => ({
  provider: { aws: [{ region: 'eu-west-1', allowed_account_ids: ['200000000004'] }] },
  resource: {
    aws_iam_policy: {
      edge: { name: 'edge', path: '/platform/', policy: allow({ Action: 's3:*', Resource: '*' }) },
    },
    aws_iam_role: {
      pay: {
        name: 'pay',
        path: '/pipeline/',
        permissions_boundary: '${aws_iam_policy.edge.arn}',
        tags: { 'platform:service': 'pay' },
        assume_role_policy: allow({ Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }),
      },
    },
    aws_iam_role_policy: {
      pay: {
        name: 'grants',
        role: '${aws_iam_role.pay.name}',
        policy: allow({ Action: 's3:GetObject', Resource: '${aws_s3_bucket.pay.arn}/$${aws:PrincipalTag/team}' }),
      },
    },
    aws_s3_bucket: { pay: { bucket: 'pay--files-200000000004' } },
  },
});

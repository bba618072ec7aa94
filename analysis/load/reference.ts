/**
 * A value that Terraform will know only later, as the expression that it comes from: `aws_iam_role.pay_deploy.name`.
 *
 * Plans say so beside the value; synthesised files write it into the text, as `${…}`.
 */
export type Reference = { readonly reference: string };

export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && typeof (value as Reference).reference === 'string';

import { evaluate } from '../../../analysis/evaluate';
import { document, type PolicyDocument } from '../../../policies/document';
import { accounts } from '../grants/grant-input';

const everything = document({ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' });

/** Roles that may do everything by their own policies, so that the resource's policy decides. */
export const roles = {
  deploy: `arn:aws:iam::${accounts.home}:role/pipeline/pay_deploy`,
  task: `arn:aws:iam::${accounts.home}:role/runtime/pay/pay_task`,
  build: `arn:aws:iam::${accounts.artifacts}:role/pipeline/pay_build`,
  localDeploy: `arn:aws:iam::${accounts.artifacts}:role/pipeline/pay_deploy`,
  twinDeploy: `arn:aws:iam::${accounts.home}:role/pipeline/pay-api_deploy`,
  twinTask: `arn:aws:iam::${accounts.home}:role/runtime/pay-api/pay-api_task`,
  twinBuild: `arn:aws:iam::${accounts.artifacts}:role/pipeline/pay-api_build`,
  impostor: `arn:aws:iam::${accounts.prod}:role/pipeline/pay_deploy`,
  platform: `arn:aws:iam::${accounts.artifacts}:role/platform/services-apply`,
  breakGlass: `arn:aws:iam::${accounts.home}:role/platform/break-glass`,
} as const;

/** A request for something that carries the policy. */
export type Reach = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount?: string;
  readonly context?: Readonly<Record<string, string>>;
};

export const reach = (policy: PolicyDocument, { context = {}, principal, ...request }: Reach) =>
  evaluate(
    {
      principal,
      ...request,
      context: {
        'aws:SecureTransport': 'true',
        ...(principal.startsWith('arn:') && { 'aws:PrincipalIsAWSService': 'false' }),
        ...context,
      },
    },
    { identity: principal.startsWith('arn:') ? [everything] : [], resource: policy },
  ).outcome;

export const place = { partition: 'aws', account: accounts.artifacts, region: 'eu-west-1' };
/** The other account in which the service lives. */
export const elsewhere = [{ partition: 'aws', account: accounts.home }];
export const homes = [...elsewhere, place];

import { leftOut } from '../../../cli/sandbox/left-out';
import { narrowed } from '../../../cli/sandbox/narrowed';
import { notEmulated, notEmulatedElements } from '../../../cli/sandbox/not-emulated';
import { overrideFor, type StatePlace } from '../../../cli/sandbox/override';
import type { TerraformJson } from '../../../cli/sandbox/terraform-json';

const endpoint = 'http://127.0.0.1:5000';
const json: TerraformJson = {
  terraform: { backend: { s3: { bucket: 'acme-state', key: 'state/organization.tfstate', use_lockfile: true } } },
  resource: {
    aws_organizations_organization: {
      organization: { aws_service_access_principals: ['iam.amazonaws.com', 'sso.amazonaws.com'] },
    },
    aws_organizations_delegated_administrator: {
      config: { service_principal: 'config.amazonaws.com' },
      guardduty: { service_principal: 'guardduty.amazonaws.com' },
    },
    aws_s3_bucket_policy: { state: { bucket: 'acme-state' } },
    aws_ssoadmin_permission_set: { auditor: { name: 'auditor' } },
    aws_ssoadmin_account_assignment: {
      auditor: {
        permission_set_arn: '${aws_ssoadmin_permission_set.auditor.arn}',
        target_id: '${aws_organizations_account.platform.id}',
      },
    },
  },
};
const override = (stack: string, state: StatePlace = 'local', module = json) =>
  overrideFor({
    json: module,
    endpoint,
    state,
    leftOut: leftOut(stack, module, notEmulated),
    narrowed: narrowed(module, notEmulatedElements),
  });

describe('the override of a root module', () => {
  it('sends every service to the emulator, and whatever else there is as well', () => {
    const [aws] = override('organization').provider.aws;
    expect(new Set(Object.values(aws?.endpoints[0] ?? {}))).toEqual(new Set([endpoint]));
    expect(aws).toMatchObject({ http_proxy: endpoint, https_proxy: endpoint, access_key: 'test', secret_key: 'test' });
  });

  it('never says as whom or in which accounts: that stays as it was synthesised', () => {
    const [aws] = override('organization').provider.aws;
    for (const argument of ['assume_role', 'allowed_account_ids', 'region']) expect(aws).not.toHaveProperty(argument);
  });

  it('keeps the state beside the module, or in the bucket with all the arguments that were synthesised', () => {
    expect(override('organization').terraform).toEqual({ backend: { local: {} } });
    expect(override('organization', { roleArn: 'arn:aws:iam::1:role/x' }).terraform.backend).toMatchObject({
      s3: {
        bucket: 'acme-state',
        key: 'state/organization.tfstate',
        use_lockfile: true,
        endpoints: { s3: endpoint },
        assume_role: { role_arn: 'arn:aws:iam::1:role/x' },
      },
    });
  });

  it('leaves out what the emulator lacks, and applies its neighbours of the same type', () => {
    expect(override('organization').resource).toEqual({
      aws_organizations_organization: { organization: { aws_service_access_principals: ['sso.amazonaws.com'] } },
      aws_organizations_delegated_administrator: { config: { count: 0 } },
      aws_ssoadmin_permission_set: { auditor: { count: 0 } },
      aws_ssoadmin_account_assignment: {
        auditor: { count: 0, permission_set_arn: '${one(aws_ssoadmin_permission_set.auditor[*].arn)}' },
      },
    });
  });

  it('leaves the policy of the state bucket out, and no other bucket policy', () => {
    expect(override('bootstrap').resource).toHaveProperty('aws_s3_bucket_policy', { state: { count: 0 } });
    expect(override('services-pay-dev').resource).not.toHaveProperty('aws_s3_bucket_policy');
  });

  it('has no resources where the emulator has everything', () => {
    expect(
      override('services-pay-dev', 'local', { resource: { aws_iam_role: { a: { name: 'a' } } } }),
    ).not.toHaveProperty('resource');
  });

  it.each([
    {
      name: 'a resource that is applied',
      module: {
        resource: {
          ...json.resource,
          aws_iam_role: { a: { tags: { x: ['${aws_ssoadmin_permission_set.auditor.arn}'] } } },
        },
      },
      subject: 'aws_iam_role.a',
    },
    {
      name: 'an output',
      module: { ...json, output: { set: { value: 'x${aws_ssoadmin_permission_set.auditor.arn}' } } },
      subject: 'output.set',
    },
  ])('fails when $name refers to what is left out', ({ module, subject }) => {
    expect(() => override('organization', 'local', module)).toThrow(
      `stack organization: nothing may refer to what the emulator lacks, got "${subject} refers to aws_ssoadmin_permission_set.auditor"; write a literal instead`,
    );
  });

  it('does not take an escaped template for a reference', () => {
    const module = { ...json, output: { set: { value: '$${aws_ssoadmin_permission_set.auditor.arn}' } } };
    expect(() => override('organization', 'local', module)).not.toThrow();
  });
});

import { CreateOpenIDConnectProviderCommand, CreateRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import {
  AttachPolicyCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  DescribeCreateAccountStatusCommand,
  EnableAWSServiceAccessCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  MoveAccountCommand,
  type OrganizationsClient,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import { said } from '../../adopt/said';

export type SomeoneElsesInput = {
  readonly organizations: OrganizationsClient;
  readonly iam: (account: string) => Promise<IAMClient>;
  /** A unit of the data that is there already under its own name, and the path to it. */
  readonly path: readonly string[];
  readonly issuer: string;
};

/** Ids of what somebody made. */
export type SomeoneElses = {
  readonly root: string;
  readonly core: string;
  readonly legacy: string;
  readonly platform: string;
  readonly security: string;
  readonly logs: string;
  readonly home: string;
  readonly oldShop: string;
  readonly playground: string;
};

const tags = [{ Key: 'CostCenter', Value: '4711' }];

/** An organisation as a company has it that did all by hand: its own names, units, guardrails, tags, and a way in from GitHub. */
export async function someoneElses({ organizations, iam, path, issuer }: SomeoneElsesInput): Promise<SomeoneElses> {
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { Roots } = await organizations.send(new ListRootsCommand({}));
  const root = said(Roots?.[0]?.Id, 'organization: root');
  await organizations.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' }));
  await organizations.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'TAG_POLICY' }));
  for (const ServicePrincipal of ['ram.amazonaws.com', 'guardduty.amazonaws.com'])
    await organizations.send(new EnableAWSServiceAccessCommand({ ServicePrincipal }));

  const unit = async (Name: string, ParentId: string) => {
    const { OrganizationalUnit } = await organizations.send(
      new CreateOrganizationalUnitCommand({ Name, ParentId, Tags: tags }),
    );
    return said(OrganizationalUnit?.Id, `unit ${Name}: id`);
  };
  const account = async (AccountName: string, Email: string, parent: string) => {
    const made = await organizations.send(new CreateAccountCommand({ AccountName, Email, Tags: tags }));
    const { CreateAccountStatus: status } = await organizations.send(
      new DescribeCreateAccountStatusCommand({
        CreateAccountRequestId: said(made.CreateAccountStatus?.Id, `account ${AccountName}: request`),
      }),
    );
    const AccountId = said(status?.AccountId, `account ${AccountName}: id`);
    if (parent !== root)
      await organizations.send(
        new MoveAccountCommand({ AccountId, SourceParentId: root, DestinationParentId: parent }),
      );
    return AccountId;
  };

  const core = await unit('Core Infrastructure', root);
  const legacy = await unit('Legacy', root);
  let inner = root;
  for (const id of path) inner = await unit(`${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, inner);
  const made = {
    root,
    core,
    legacy,
    platform: await account('Tools', 'tools@corp.example', core),
    security: await account('SecOps', 'secops@corp.example', core),
    logs: await account('Logs 2019', 'logs@corp.example', root),
    home: await account('Big App Production', 'big-app@corp.example', legacy),
    oldShop: await account('Old Shop', 'shop@corp.example', legacy),
    playground: await account('Playground', 'playground@corp.example', root),
  };

  const { Policy } = await organizations.send(
    new CreatePolicyCommand({
      Name: 'no-expensive-things',
      Description: 'Made by hand',
      Type: 'SERVICE_CONTROL_POLICY',
      Content: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: 'sagemaker:*', Resource: '*' }],
      }),
    }),
  );
  const PolicyId = said(Policy?.PolicySummary?.Id, 'policy: id');
  for (const TargetId of [legacy, inner, made.playground])
    await organizations.send(new AttachPolicyCommand({ PolicyId, TargetId }));
  await organizations.send(
    new RegisterDelegatedAdministratorCommand({
      AccountId: made.security,
      ServicePrincipal: 'guardduty.amazonaws.com',
    }),
  );

  const provider = new CreateOpenIDConnectProviderCommand({
    Url: `https://${issuer}`,
    ClientIDList: ['sts.amazonaws.com', 'https://github.com/corp'],
    ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'],
    Tags: tags,
  });
  await (await iam(made.home)).send(provider);
  await (await iam(made.playground)).send(
    new CreateRoleCommand({
      RoleName: 'helper',
      Path: '/platform/',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
    }),
  );
  return made;
}

import { serviceData } from '../../../analysis/evaluate/service-data';
import { actingAsActions } from '../../../policies/boundaries/acting-as-actions';
import { pipelineCatalogue } from '../../../policies/boundaries/pipeline-catalogue';
import { sharedUses } from '../../../policies/boundaries/shared-uses';
import { decide, tagged } from '../grants/decide';
import { actionsLike, sampleArn } from '../grants/service-vocabulary';
import { everything } from './boundary-decision';

/** Decides on the action with a resource of each type that it takes, nothing tagged. */
const outcomes = (prefix: string, name: string) => {
  const data = serviceData(prefix);
  const types = data.actions[name.toLowerCase()]?.resourceTypes ?? [];
  const calls =
    types.length === 0
      ? [{ resource: '*' }]
      : types.map((type) => ({ resource: sampleArn(prefix, type.name), resourceType: type.name }));
  return calls.map((call) => decide('pipeline', everything, { action: `${prefix}:${name}`, ...call }).outcome);
};
const namesOf = (prefix: string) => Object.values(serviceData(prefix).actions).map(({ name }) => name);

describe('no permission is changed by a pipeline', () => {
  it.each([
    'iam',
    'organizations',
    'account',
    'sso',
    'sso-directory',
    'identitystore',
    'rolesanywhere',
    'ram',
    'access-analyzer',
    'cognito-identity',
    'codebuild',
    'cloudtrail',
  ])('denies every action of %s but iam:PassRole', (prefix) => {
    for (const name of namesOf(prefix).filter((name) => `${prefix}:${name}` !== 'iam:PassRole')) {
      expect([name, ...new Set(outcomes(prefix, name))]).toEqual([name, 'explicitDeny']);
    }
  });
  it('denies every action of sts but sts:GetCallerIdentity', () => {
    // Federation by token is not a call of the role.
    const others = ['GetCallerIdentity', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'];
    for (const name of namesOf('sts').filter((name) => !others.includes(name))) {
      expect([name, ...new Set(outcomes('sts', name))]).toEqual([name, 'explicitDeny']);
    }
  });

  /** Actions that the reference calls permissions management and that a rollout needs, or that change none. */
  const reasoned: Record<string, readonly string[]> = {
    'attaches a certificate or a firewall': [
      'apigateway:AddCertificateToDomain',
      'apigateway:RemoveCertificateFromDomain',
      'apigateway:SetWebACL',
    ],
    'lets AWS deliver logs': [
      'cloudfront:AllowVendedLogDeliveryForResource',
      'ecs:AllowVendedLogDeliveryForResource',
      'elasticloadbalancing:AllowVendedLogDeliveryForResource',
    ],
    'closes a bucket': ['s3:PutBucketOwnershipControls', 's3:PutBucketPublicAccessBlock'],
    'checks a policy': ['secretsmanager:ValidateResourcePolicy'],
    'is every update of a queue or topic': ['sns:SetTopicAttributes', 'sqs:SetQueueAttributes'],
  };
  it('denies every other action of its services that the reference calls permissions management', () => {
    const open = [...new Set(pipelineCatalogue.map((entry) => entry.split(':')[0] ?? ''))]
      // Glue's console calls are listed as permissions management and change none.
      .filter((prefix) => prefix !== 'glue')
      .flatMap((prefix) =>
        Object.values(serviceData(prefix).actions)
          .filter(({ accessLevel }) => accessLevel.startsWith('Permissions management'))
          .filter(({ name }) => outcomes(prefix, name).includes('allowed'))
          .map(({ name }) => `${prefix}:${name}`),
      );
    expect(open.sort()).toEqual(Object.values(reasoned).flat().sort());
  });
});

describe.each([...actingAsActions])('acting as: %s', (pattern) => {
  it('needs a resource that carries the tag, and is done on it', () => {
    for (const { prefix, action, type } of taggable(pattern)) {
      const on = (context: Record<string, string>) =>
        decide('pipeline', everything, { action, resource: sampleArn(prefix, type), resourceType: type, context })
          .outcome;
      expect([action, type, on(tagged.own), on({})]).toEqual([action, type, 'allowed', 'explicitDeny']);
    }
    expect(taggable(pattern)).not.toEqual([]);
  });
});

// Tags of buckets decide only where attribute-based access is switched on, which a case cannot say for all of them.
describe.each(sharedUses.filter((pattern) => !pattern.startsWith('s3:')))('use of shared things: %s', (pattern) => {
  it('is allowed on what carries the tag of the platform', () => {
    const outcomesOnShared = taggable(pattern).map(
      ({ prefix, action, type }) =>
        decide('pipeline', everything, {
          action,
          resource: sampleArn(prefix, type),
          resourceType: type,
          context: { ...tagged.shared, 'kms:GrantIsForAWSResource': 'true' },
        }).outcome,
    );
    expect([...new Set(outcomesOnShared)]).toEqual(['allowed']);
  });
});

/** The actions of a pattern, each with the resource types on which its tags decide. */
function taggable(pattern: string) {
  const [prefix = ''] = pattern.split(':');
  return actionsLike(pattern).flatMap(({ name, resourceTypes }) =>
    resourceTypes
      .filter((type) =>
        (serviceData(prefix).resourceTypes[type.name.toLowerCase()]?.conditionKeys ?? []).includes(
          'aws:ResourceTag/${TagKey}',
        ),
      )
      .map((type) => ({ prefix, action: `${prefix}:${name}`, type: type.name })),
  );
}

import { applicableKeys } from '../../../evaluate/condition-keys';
import { oncePerName } from '../../../evaluate/once-per-name';
import { serviceData, serviceExists } from '../../../evaluate/service-data';

/** What an AWS call makes or touches; the type where the call is about several. */
export type Creation = { readonly action: string; readonly type?: string; readonly on?: string };

const onEc2 = (action: string, ...types: readonly string[]): Creation[] =>
  types.map((type) => ({ action, type, on: `${type}/any` }));

/** Calls that make something which can say from its first moment whose it is. */
const taggedFromTheStart: readonly Creation[] = [
  { action: 'cloudformation:CreateStack' },
  { action: 'cloudfront:CreateDistribution' },
  { action: 'dynamodb:CreateTable' },
  { action: 'ecr:CreateRepository' },
  { action: 'ecs:CreateCluster' },
  { action: 'elasticache:CreateCacheCluster', type: 'cluster', on: 'cluster:any' },
  { action: 'elasticloadbalancing:CreateTargetGroup' },
  { action: 'kms:CreateKey' },
  { action: 'lambda:CreateFunction' },
  { action: 'logs:CreateLogGroup' },
  { action: 'rds:CreateDBInstance', type: 'db', on: 'db:any' },
  { action: 'secretsmanager:CreateSecret' },
  { action: 'sns:CreateTopic' },
  { action: 'sqs:CreateQueue' },
  { action: 'ssm:CreateDocument' },
  { action: 'states:CreateStateMachine' },
  ...onEc2('ec2:CreateFlowLogs', 'vpc-flow-log'),
  ...onEc2('ec2:CreateRouteTable', 'route-table'),
  ...onEc2('ec2:CreateSecurityGroup', 'security-group'),
  ...onEc2('ec2:CreateSubnet', 'subnet'),
  ...onEc2('ec2:CreateVolume', 'volume'),
  ...onEc2('ec2:CreateVpc', 'vpc'),
  ...onEc2('ec2:RequestSpotInstances', 'spot-instances-request'),
  ...onEc2('ec2:RunInstances', 'instance', 'volume', 'network-interface'),
];

/**
 * Calls that begin alike and cannot say it: what they touch is there already, they also update what is there, or the
 * tools tag afterwards.
 */
const untaggedAtFirst: readonly Creation[] = [
  { action: 'cloudformation:CreateChangeSet' },
  { action: 'events:PutRule' },
  { action: 'kinesis:CreateStream' },
  { action: 's3:CreateAccessPoint', type: 'accesspoint' },
  { action: 's3:CreateBucket' },
  { action: 'ssm:PutParameter' },
  ...onEc2('ec2:CreateRouteTable', 'vpc'),
  ...onEc2('ec2:CreateSecurityGroup', 'vpc'),
  ...onEc2('ec2:CreateSubnet', 'vpc'),
  ...onEc2('ec2:RunInstances', 'subnet', 'security-group'),
];

const isSame = (one: Creation, other: Creation) =>
  one.action === other.action && (one.type === undefined || other.type === undefined || one.type === other.type);

const known: readonly (Creation & { readonly tagged: boolean })[] = [
  ...taggedFromTheStart.map((creation) => ({ ...creation, tagged: true })),
  ...untaggedAtFirst.map((creation) => ({ ...creation, tagged: false })),
];

/**
 * Calls of one AWS service that begin like the making of something, each with whether it can say whose the thing is.
 *
 * Beside those listed here, everything that the reference calls `Create<type>` and that takes a tag for that type.
 */
export const creationsOf = oncePerName((prefix): readonly (Creation & { readonly tagged: boolean })[] => {
  const listed = known.filter(({ action }) => action.startsWith(`${prefix}:`));
  const made = madeByName(prefix).filter((creation) => !listed.some((other) => isSame(creation, other)));
  return [...listed, ...made.map((creation) => ({ ...creation, tagged: true }))];
});

function madeByName(prefix: string): Creation[] {
  if (!serviceExists(prefix)) return [];
  const service = serviceData(prefix);
  return Object.values(service.actions).flatMap((action): Creation[] => {
    const made = /^Create(.+)$/.exec(action.name)?.[1]?.toLowerCase();
    if (made === undefined) return [];
    return action.resourceTypes
      .map(({ name }) => name.toLowerCase())
      .filter((type) => made.endsWith(type.replace(/[-_ ]/g, '')))
      .filter((type) => applicableKeys(service, action, type)('aws:requesttag/platform:service'))
      .map((type) => ({ action: `${prefix}:${action.name}`, type }));
  });
}

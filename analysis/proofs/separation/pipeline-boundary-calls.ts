import type { Model, ModelAccount } from '../../model';
import type { BoundaryCall, BoundaryQuestions, Wearer } from './boundary-calls';

const service = 'any';
const own: Wearer = {
  name: 'a pipeline',
  role: `pipeline/${service}_deploy`,
  tags: { 'platform:service': service },
};
const untagged: Wearer = { name: 'a pipeline without its tag', role: own.role };
const pipelines = [own.name];
const none: readonly string[] = [];

const resourceTag = (value: string) => ({ 'aws:ResourceTag/platform:service': value });
const shared = { 'aws:ResourceTag/platform:owner': 'platform' };
const asOwn = { 'aws:RequestTag/platform:service': service, 'aws:TagKeys': ['platform:service'] };

type Tagging = {
  readonly what: string;
  readonly action: string;
  readonly resource: string;
  /** What AWS adds where the call is a part of a create. */
  readonly create: Readonly<Record<string, string>>;
};

/** Services that say which create a tag call belongs to. */
const taggings: readonly Tagging[] = [
  {
    what: 'instance',
    action: 'ec2:CreateTags',
    resource: 'ec2:{region}:{account}:instance/i-0123456789abcdef0',
    create: { 'ec2:CreateAction': 'RunInstances' },
  },
  {
    what: 'cluster',
    action: 'ecs:TagResource',
    resource: 'ecs:{region}:{account}:cluster/any--thing',
    create: { 'ecs:CreateAction': 'CreateCluster' },
  },
  {
    what: 'load balancer',
    action: 'elasticloadbalancing:AddTags',
    // The one form of name for which the Service Authorization data lists this call.
    resource: 'elasticloadbalancing:{region}:{account}:loadbalancer/any--thing',
    create: { 'elasticloadbalancing:CreateAction': 'CreateLoadBalancer' },
  },
];

/** What no pipeline does, whatever it is granted, beside what each must be able to. */
export function pipelineBoundaryCalls({
  partition,
  id,
  region,
}: Pick<Model, 'partition'> & Pick<ModelAccount, 'id' | 'region'>): BoundaryQuestions {
  const arn = (resource: string) => `arn:${partition}:${resource.replace('{region}', region).replace('{account}', id)}`;
  const call = (
    name: string,
    [action, resource]: readonly [action: string, resource: string],
    context: Readonly<Record<string, string | readonly string[]>>,
    may: readonly string[],
  ): BoundaryCall => ({ name, action, resource: arn(resource), may, context });
  const update = ['lambda:UpdateFunctionCode', 'lambda:{region}:{account}:function:any--thing'] as const;
  const key = (action: string) => [`kms:${action}`, 'kms:{region}:{account}:key/any'] as const;
  const forService = (value: string) => ({ 'kms:GrantIsForAWSResource': value });
  return {
    who: [own, untagged],
    calls: [
      ...taggings.flatMap(({ what, action, resource, create }) => [
        call(`its tag for an untagged ${what}`, [action, resource], asOwn, none),
        call(`its tag for a new ${what}`, [action, resource], { ...asOwn, ...create }, pipelines),
        call(`its tag for its own ${what}`, [action, resource], { ...asOwn, ...resourceTag(service) }, pipelines),
      ]),
      ...[['its own key', resourceTag(service)] as const, ['a shared key', shared] as const].flatMap(
        ([which, tags]) => [
          call(
            `a grant of ${which} to an AWS service`,
            key('CreateGrant'),
            { ...tags, ...forService('true') },
            pipelines,
          ),
          call(`a grant of ${which} to somebody`, key('CreateGrant'), { ...tags, ...forService('false') }, none),
          call(`a grant of ${which} to who knows whom`, key('CreateGrant'), tags, none),
        ],
      ),
      call('its own function', update, resourceTag(service), pipelines),
      ...[`${service}-twin`, `x-${service}`, 'zz-neighbour'].map((other) =>
        call(`a function of ${other}`, update, resourceTag(other), none),
      ),
      call("nobody's function", update, {}, none),
    ],
  };
}

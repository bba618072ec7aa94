import { serviceData } from '../../../analysis/evaluate/service-data';
import { pipelineBoundary } from '../../../policies/boundaries/pipeline';
import { pipelineCatalogue } from '../../../policies/boundaries/pipeline-catalogue';
import { runtimeCatalogue } from '../../../policies/boundaries/runtime-catalogue';
import type { Statement } from '../../../policies/document';
import { grants } from '../../../policies/grants';
import { receivedShare } from '../../../policies/grants/received-share';
import { uses } from '../../../policies/grants/uses';
import { workloadStart } from '../../../policies/grants/workload-start';
import { useNames } from '../../../registry/grants';
import { accounts, grantInput } from './grant-input';
import { actionsLike, typesFitting } from './service-vocabulary';

const owner = { partition: 'aws', account: accounts.home, region: 'eu-west-1' };
const catalogue = (posture: 'broad' | 'scoped'): Record<string, Statement[]> => {
  const input = grantInput(posture);
  return {
    'ecr-push': grants['ecr-push'](input, {}),
    'ecr-pull': grants['ecr-pull'](input, {}),
    'ecs-deploy': grants['ecs-deploy'](input, { cluster: 'main' }),
    'lambda-deploy': grants['lambda-deploy'](input, {}),
    's3-publish': grants['s3-publish'](input, { bucket: 'site' }),
    'cloudfront-invalidate': grants['cloudfront-invalidate'](input, {}),
    'cloudformation-deploy': grants['cloudformation-deploy'](input, {}),
    'test-results': grants['test-results'](input, {}),
    'ephemeral-test': grants['ephemeral-test'](input, {}),
    'pass-runtime-role': grants['pass-runtime-role'](input, {}),
    ...Object.fromEntries(useNames.map((name) => [`uses ${name}`, uses[name][posture](input)])),
  };
};
const runtime: Record<string, Statement[]> = {
  ...Object.fromEntries(useNames.map((name) => [`runtime ${name}`, uses[name].runtime(grantInput())])),
  'container start': workloadStart(grantInput(), { principal: 'ecs-tasks.amazonaws.com', startsOnly: true }),
  'function start': workloadStart(grantInput(), { principal: 'lambda.amazonaws.com', startsOnly: false }),
  ...Object.fromEntries(
    (['dynamodb', 'events', 's3', 'sns', 'sqs'] as const).flatMap((use) =>
      (['read', 'write'] as const).map((access) => [
        `share ${use} ${access}`,
        receivedShare({ use, access, name: 'orders', owner: 'billing' }, owner),
      ]),
    ),
  ),
};
const all = [
  ...Object.entries(catalogue('broad')).map(([name, statements]) => [`${name} broad`, statements] as const),
  ...Object.entries(catalogue('scoped')).map(([name, statements]) => [`${name} scoped`, statements] as const),
  ...Object.entries(runtime),
];
/** AWS documents that proposing a SAM template is authorised on its macro, which the data does not list. */
const macro = /^CloudformationServerlessTransform /;
/** The data keeps only the older of API Gateway's two versions, which have the same actions; AWS authorises both. */
const unlisted = /^Apigateway\w+ (apigateway:POST|arn:aws:apigateway:eu-west-1::\/apis(\/\*)?)$/;
const list = (value: Statement['Action']) => [value ?? []].flat();

describe.each(all)('%s', (name, statements) => {
  it('names only actions that exist, each once', () => {
    for (const { Action } of statements) {
      expect(list(Action).filter((action) => actionsLike(action).length === 0)).toEqual([]);
      expect(new Set(list(Action)).size).toBe(list(Action).length);
    }
  });

  it('gives every action a resource that it can have, and every resource an action', () => {
    const misfits = statements.flatMap(({ Sid, Action, Resource }) => {
      const resources = list(Resource);
      const fits = (action: string, resource: string) => {
        const [prefix = ''] = action.split(':');
        const actions = actionsLike(action);
        if (resource === '*') return true;
        return actions.some((data) => typesFitting(prefix, data, resource).length > 0);
      };
      return [
        ...list(Action)
          .filter((action) => !resources.some((resource) => fits(action, resource)))
          .map((action) => `${Sid} ${action}`),
        ...resources
          .filter((resource) => !list(Action).some((action) => fits(action, resource)))
          .map((resource) => `${Sid} ${resource}`),
      ];
    });
    expect(misfits.filter((misfit) => !unlisted.test(misfit) && !macro.test(misfit))).toEqual([]);
  });

  it('asks only for condition keys that its actions carry', () => {
    const dead = statements.flatMap(({ Sid, Action, Resource, Condition = {} }) =>
      Object.values(Condition)
        .flatMap((keys) => Object.keys(keys))
        .flatMap((key) =>
          list(Action)
            .filter((action) => !action.includes('*'))
            .filter((action) => {
              const [prefix = ''] = action.split(':');
              const template = key.replace(/\/.*$/, '/${TagKey}');
              return actionsLike(action).every(
                (data) =>
                  !data.conditionKeys.includes(template) &&
                  !list(Resource).some((resource) =>
                    (resource === '*'
                      ? data.resourceTypes.map((type) => type.name)
                      : typesFitting(prefix, data, resource)
                    ).some(
                      (type) =>
                        carries(prefix, type, template) ||
                        data.resourceTypes.some((one) => one.conditionKeys.includes(template)),
                    ),
                  ),
              );
            })
            .map((action) => `${Sid} ${action} ${key}`),
        ),
    );
    expect(dead).toEqual([]);
  });

  it('stays within its boundary', () => {
    const within: readonly string[] = name in runtime ? runtimeCatalogue : pipelineCatalogue;
    const allowed = new Set(within.flatMap(expand));
    const outside = statements
      .flatMap(({ Action }) =>
        list(Action)
          .filter((action) => !action.endsWith(':*'))
          .flatMap(expand),
      )
      .filter((action) => !allowed.has(action));
    expect(outside).toEqual([]);
  });

  it('has an alphanumeric name for every statement', () => {
    for (const { Sid } of statements) expect(Sid).toMatch(/^[A-Za-z0-9]+$/);
  });
});

const expand = (pattern: string) => actionsLike(pattern).map((data) => `${pattern.split(':')[0]}:${data.name}`);
const carries = (prefix: string, type: string, key: string) =>
  (serviceData(prefix).resourceTypes[type.toLowerCase()]?.conditionKeys ?? []).includes(key);

describe('grants together', () => {
  it.each(['broad', 'scoped'] as const)('never use a statement name twice when %s', (posture) => {
    const sids = Object.values(catalogue(posture)).flatMap((statements) => statements.map(({ Sid }) => Sid));
    expect(sids.filter((sid, index) => sids.indexOf(sid) !== index)).toEqual([]);
  });
  it('never use a statement name twice at run time', () => {
    const { 'function start': start = [], ...rest } = runtime;
    delete rest['container start'];
    const sids = [start, ...Object.values(rest)].flatMap((statements) => statements.map(({ Sid }) => Sid));
    expect(sids.filter((sid, index) => sids.indexOf(sid) !== index)).toEqual([]);
  });
  it('name nothing in a Deny, which is for the boundary', () => {
    for (const [, statements] of all) for (const { Effect } of statements) expect(Effect).toBe('Allow');
    expect(
      pipelineBoundary({ partition: 'aws', account: accounts.home }).Statement.some(({ Effect }) => Effect === 'Deny'),
    ).toBe(true);
  });
});

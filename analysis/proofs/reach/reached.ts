import { decideAs, type Question } from '../../decide-as';
import type { Decision } from '../../evaluate';
import type { Model } from '../../model';
import { actionIsIn } from './action-is-in';
import { type Context, contextMet } from './context-met';
import { defaultKeyPolicy } from './default-key-policy';
import type { GrantClass, RoleClass } from './grant-class';
import { isOwned } from './is-owned';
import { knowsTag, sendsTags } from './knows-tag';
import { type AskedResource, resourcesOf } from './resources-of';
import type { Target } from './target';

/** A request that was allowed, and the grant that allowed it. */
export type Reached = { readonly question: Question; readonly decision: Decision; readonly grant: GrantClass };

/** Asks what the roles of a class can reach; every answer is kept, because classes share their grants. */
export type Asking = {
  /** Everything that is reached; nothing when the call is denied on all of it. */
  readonly ask: (role: RoleClass, action: string, target: Target, said?: Context) => readonly Reached[];
  /** How many requests were decided. */
  readonly asked: () => number;
};

/** Questions about one model. */
export function askingOf(model: Model): Asking {
  const known = new WeakMap<GrantClass, Map<string, readonly Reached[]>>();
  const tellings = new WeakMap<GrantClass, Map<string, readonly AskedResource[]>>();
  let asked = 0;

  const askGrant = (grant: GrantClass, action: string, target: Target, said: Context): readonly Reached[] => {
    const answers = known.get(grant) ?? new Map<string, readonly Reached[]>();
    known.set(grant, answers);
    const key = `${action}\n${target.says}\n${JSON.stringify(said)}`;
    const answer = answers.get(key) ?? allowed(grant, action, target, said);
    answers.set(key, answer);
    return answer;
  };

  /** What the grant can be about, found once: passing a role is asked about for every service that could take it. */
  const resources = (grant: GrantClass, action: string, target: Target): readonly AskedResource[] => {
    const ofGrant = tellings.get(grant) ?? new Map<string, readonly AskedResource[]>();
    tellings.set(grant, ofGrant);
    const key = `${action}\n${target.says}`;
    const found =
      ofGrant.get(key) ??
      resourcesOf(action, target, grant).filter((resource) => isTold(grant, target, action, resource));
    ofGrant.set(key, found);
    return found;
  };

  /** Every resource that is reached, each by the first way of asking that is allowed. */
  const allowed = (grant: GrantClass, action: string, target: Target, said: Context): readonly Reached[] =>
    resources(grant, action, target).flatMap((resource) => {
      for (const context of contextsOf(grant, target, action, resource, said)) {
        const question = questionOf(model, grant, target, { action, resource, context });
        const decision = decideAs(model, grant.alone, question);
        asked += 1;
        if (decision.outcome === 'allowed') return [{ question, decision, grant }];
      }
      return [];
    });

  return {
    ask: ({ grants }, action, target, said = {}) =>
      grants.flatMap((grant) => (actionIsIn(grant.statement, action) ? askGrant(grant, action, target, said) : [])),
    asked: () => asked,
  };
}

/** With the platform's tags in the request and without: a caller says what helps. */
function* contextsOf(
  grant: GrantClass,
  target: Target,
  action: string,
  { type }: AskedResource,
  said: Context,
): Generator<Context> {
  const { statement, home } = grant;
  const on = type === undefined ? {} : resourceTags(target.tags(home));
  const plain = { ...contextMet(statement, home), ...on, ...namedIn(said, grant, target) };
  yield plain;
  // Where the call sends no tags, saying them changes nothing.
  if (sendsTags(action, type))
    yield { 'aws:RequestTag/platform:service': home.service, 'aws:TagKeys': ['platform:service'], ...plain };
}

/** Fills `{owner}` and the place of the target into what is said. */
const namedIn = (said: Context, { home, alone }: GrantClass, target: Target): Context =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      typeof value !== 'string'
        ? value
        : value
            .replaceAll('{partition}', home.partition)
            .replaceAll('{region}', alone.account.region)
            .replaceAll('{account}', (target.elsewhere ? home.elsewhere : home)?.accountId ?? '')
            .replaceAll('{owner}', target.name(home)),
    ]),
  );

const resourceTags = (tags: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));

const hasNoAccount = /^arn:[^:]*:[^:]*:[^:]*::/;

/** Whose the resource is where its ARN does not say it, and the policy that every key has. */
function questionOf(
  { partition }: Model,
  { home, onResources }: GrantClass,
  { elsewhere }: Target,
  { action, resource, context }: { action: string; resource: AskedResource; context: Context },
): Question {
  const account = elsewhere ? home.elsewhere?.accountId : undefined;
  const isKey = resource.type === 'key' && action.startsWith('kms:');
  return {
    action,
    resource: resource.arn,
    context,
    ...(resource.type !== undefined && { resourceType: resource.type }),
    ...(account !== undefined && hasNoAccount.test(resource.arn) && { resourceAccount: account }),
    // Trust policies are of another form, and decide alone who assumes a role.
    ...(onResources && !action.startsWith('sts:') && { resourcePolicy: onResources }),
    ...(isKey &&
      onResources === undefined && { resourcePolicy: defaultKeyPolicy(partition, account ?? home.accountId) }),
  };
}

/**
 * Whether the grant can be about the resource, and what makes the resource another's takes part in the decision: a name
 * in the ARN, a tag that the action knows. A call that knows no resource may know a name, from a condition key.
 */
function isTold({ home, alone }: GrantClass, { by }: Target, action: string, resource: AskedResource): boolean {
  const { arn, type, named } = resource;
  if (type === undefined) return by !== 'tag' && by !== 'id';
  // Code is bound by names where there are names, and the roles that roll out by both.
  const tagDecides = knowsTag(action, type) && !(named && alone.path.startsWith('/runtime/'));
  switch (by) {
    case 'nothing':
      return true;
    case 'account':
      return !isOwned(home, arn);
    case 'name':
      return named;
    case 'tag':
      return tagDecides;
    case 'id':
      return !named && knowsTag(action, type);
    case 'both':
      return named || knowsTag(action, type);
  }
}

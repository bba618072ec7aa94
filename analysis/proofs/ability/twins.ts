import type { ExpectedEnvironment, ExpectedServiceRole, OrganizationFacts } from '../../../expectations/expectations';
import type { Question } from '../../decide-as';
import { applicableKeys } from '../../evaluate/condition-keys';
import { actionData } from '../../evaluate/service-data';
import { typeOfArn } from '../reach/type-of-arn';
import { type Need, questionsOf } from './questions';
import type { Task } from './work-of';

/** A call that a role must be able to make, made about what is not its own. */
export type Twin = {
  readonly doing: string;
  /** What makes it another's, as it stands in a failure. */
  readonly says: string;
  readonly question: Question;
  /** Whether nothing of the call is the service's own, so that its grants alone must not hold it. */
  readonly whole: boolean;
};

type Context = NonNullable<Question['context']>;
type Place = Pick<OrganizationFacts, 'partition' | 'homeRegion'>;

/** Ids that only begin or only end like the right one, and one that does neither. */
const neighbour = 'zz-neighbour';
const others = (name: string): readonly string[] => [`${name}-twin`, `x-${name}`, neighbour];

/** What the platform owns and an entry names with a grant: one that is named alike was not given. */
const given = ['cluster'];

/**
 * Every call of a task asked again about another's: with another's name wherever the owner is named, and in each
 * condition key alone, since a call may name its own stack and somebody else's role.
 */
export function twinsOf(
  task: Task,
  role: ExpectedServiceRole,
  environment: ExpectedEnvironment,
  organization: Place,
): readonly Twin[] {
  // Names tell owners apart, and Regions do not.
  const inOneRegion = { ...environment, services: firstRegions(environment) };
  const asked = (names: Task['names'], service: string): readonly Need[] =>
    questionsOf({ ...task, names }, { ...role, service }, inOneRegion, organization).needs;
  const own = asked(task.names, role.service);
  const paired = (foreign: readonly Need[], twins: (need: Need, other: Question) => readonly Twin[]) =>
    own.flatMap((need, at) => {
      const other = foreign[at]?.question;
      return other === undefined ? [] : twins(need, other);
    });
  return [
    ...others(role.service).flatMap((service) =>
      paired(asked(task.names, service), (need, other) => [
        ...ofAnother(need, other, service),
        ...keyByKey(need, other, role.service),
      ]),
    ),
    ...paired(asked(task.names, neighbour), (need, other) => withoutKeys(need, other, role.service)),
    ...given.flatMap((parameter) => {
      const name = task.names[parameter];
      return name === undefined
        ? []
        : others(name).flatMap((other) =>
            paired(asked({ ...task.names, [parameter]: other }, role.service), (need, question) =>
              ofAnother(need, question, other),
            ),
          );
    }),
  ];
}

function ofAnother({ doing, question }: Need, other: Question, name: string): Twin[] {
  const same = other.resource === question.resource && differing(question, other).length === 0;
  return same ? [] : [{ doing, says: `what is of ${name}`, question: other, whole: true }];
}

function keyByKey({ doing, question }: Need, other: Question, service: string): Twin[] {
  const named = isNamed(question, other, service);
  return changing(question)
    ? differing(question, other)
        .filter((key) => !named || !isTag(key))
        .map((key) => twin(doing, question, key, other.context?.[key] ?? []))
    : [];
}

/**
 * Nothing that says whose it is, where no name and no other key does; no create that a tag call is part of; and a role
 * whose name begins like the right one, which is no more the service's own to choose.
 */
function withoutKeys({ doing, question }: Need, other: Question, service: string): Twin[] {
  if (!changing(question)) return [];
  const named = isNamed(question, other, service);
  const keys = differing(question, other);
  const names = keys.filter((key) => !isTag(key));
  const sent = keys.filter((key) => key.startsWith('aws:RequestTag/'));
  // What is being made says by the tag that is sent whose it is, whatever it is made with.
  const saying = sent.length > 0 ? sent : keys.filter(isTag);
  const tags = named || names.length > 0 || isTagging(question) ? [] : saying;
  const creates = named ? [] : Object.keys(question.context ?? {}).filter((key) => key.endsWith(':CreateAction'));
  return [
    ...[...names, ...tags].map((key) => twin(doing, question, key, [])),
    ...names
      .map((key) => [key, String(question.context?.[key])] as const)
      .filter(([, value]) => value.includes(':role/'))
      .map(([key, value]) => twin(doing, question, key, `${value}-twin`)),
    ...creates.map((key) => ({ ...twin(doing, question, key, []), whole: true })),
  ];
}

const twin = (doing: string, question: Question, key: string, value: NonNullable<Context[string]>): Twin => ({
  doing,
  says: value.length === 0 ? `what says no ${key}` : `what says ${key} "${value}"`,
  question: { ...question, context: { ...question.context, [key]: value } },
  whole: false,
});

const isTag = (key: string) => key.startsWith('aws:');
/** AWS does not put all of them in a level of their own. */
const isTagging = ({ action }: Question) => /:(?:AddTags|CreateTags|Tag)/.test(action);

/** Looking is left to names, as far as there are some; what AWS gives to everybody, such as its macros, is nobody's. */
const changing = (question: Question) =>
  !['List', 'Read'].includes(actionData(question.action).action.accessLevel) &&
  !/^arn:[^:]*:[^:]*:[^:]*:aws:/.test(question.resource);

/** Whether a name that nobody else can have says whose it is. */
const isNamed = ({ resource }: Question, other: Question, service: string) =>
  resource !== other.resource && ['--', '/', '_'].some((mark) => resource.includes(`${service}${mark}`));

/** The keys that name an owner, as far as AWS sends them with the call. */
function differing({ action, resource, resourceType, context = {} }: Question, other: Question): string[] {
  const { service, action: data } = actionData(action);
  const applies = applicableKeys(service, data, resourceType ?? typeOfArn(service.prefix, resource));
  return Object.keys(context).filter(
    (key) => String(context[key]) !== String(other.context?.[key]) && applies(key.toLowerCase()),
  );
}

const firstRegions = ({ services }: ExpectedEnvironment): ExpectedEnvironment['services'] =>
  Object.fromEntries(Object.entries(services).map(([prefix, regions]) => [prefix, regions.slice(0, 1)]));

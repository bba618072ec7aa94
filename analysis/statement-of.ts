import type { Asker, Question } from './decide-as/asker';
import { type Layers, layersOf } from './decide-as/layers-of';
import type { Decision } from './evaluate';
import type { Model, ModelAccount, PlacedPolicy } from './model';

type Place = Decision['decidedBy'];

/** The layer and the statement that decided, in words: `permissions boundary pipeline, statement DenyForeignResource`. */
export function statementOf(model: Model, asker: Asker, question: Question, place: Place | Decision): string {
  const decidedBy = 'decidedBy' in place ? place.decidedBy : place;
  const where = policyOf(layersOf(model, asker, question), decidedBy);
  const { statement } = decidedBy;
  if (statement === undefined) return `${where}, no statement allows it`;
  return `${where}, statement ${typeof statement === 'string' ? statement : `number ${statement + 1}`}`;
}

function policyOf(layers: Layers, { layer, level, policy }: Place): string {
  const named = (words: string, policies: readonly PlacedPolicy[], none: string) =>
    policy === undefined ? none : `${words} ${policies[policy]?.name ?? policy + 1}`;
  const atLevel = (words: string, levels: readonly (readonly PlacedPolicy[])[], account: ModelAccount | undefined) => {
    const where = account === undefined ? `level ${(level ?? 0) + 1}` : levelName(account, level ?? 0);
    return `${named(words, levels[level ?? 0] ?? [], words)} of ${where}`;
  };
  switch (layer) {
    case 'identity':
      return named('identity policy', layers.identity, 'identity policies');
    case 'boundary':
      return `permissions boundary ${layers.boundary?.name ?? ''}`.trimEnd();
    case 'session':
      return 'session policy';
    case 'scp':
      return atLevel('service control policy', layers.serviceControl, layers.callerAccount);
    case 'rcp':
      return atLevel('resource control policy', layers.resourceControl, layers.resourceAccount);
    case 'resource':
      if (layers.resource === undefined) return 'resource policy (there is none)';
      return layers.resource.name === 'trust' ? 'trust policy' : `resource policy of ${layers.resource.name}`;
  }
}

/** Root, then the units, then the account itself. */
function levelName({ units, name }: ModelAccount, level: number): string {
  if (level === 0) return 'the root';
  const unit = units[level - 1];
  return unit === undefined ? `account ${name}` : `unit ${unit}`;
}

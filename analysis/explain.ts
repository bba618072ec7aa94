import { decideAs, type Question } from './decide-as';
import { contextOf } from './decide-as/context-of';
import { layersOf } from './decide-as/layers-of';
import { type Decision, evaluate, type Request } from './evaluate';
import { listOf } from './evaluate/list-of';
import type { Layer } from './explain/layer';
import { layersAlone } from './explain/layers-alone';
import type { Model, ModelRole } from './model';
import { statementOf } from './statement-of';
import { statementsAbout } from './statements-about';
import { statementInWords } from './words/statement-in-words';

/** What one layer says to a request, whatever the others say. */
export type LayerSays = {
  readonly layer: string;
  readonly says: 'allows' | 'denies' | 'silent' | 'none';
  readonly policy?: string;
  readonly statement?: string | number;
  readonly words: string;
};

export type Explanation = {
  readonly decision: Decision;
  /** Layer and statement that decided, in words. */
  readonly because: string;
  readonly layers: readonly LayerSays[];
};

const trustActions = /^sts:(AssumeRole|TagSession|SetSourceIdentity|SetContext)/i;

/** The decision, and what every layer says by itself: a request passes when none denies and each that must agree allows. */
export function explain(model: Model, role: ModelRole, question: Question): Explanation {
  const decision = decideAs(model, role, question);
  const layers = layersOf(model, role, question);
  const { action, resource, resourceType } = question;
  const request: Request = {
    principal: role.arn,
    action,
    resource,
    ...(resourceType !== undefined && { resourceType }),
    ...(layers.resourceAccountId !== undefined && { resourceAccount: layers.resourceAccountId }),
    context: contextOf(model, role, question, layers),
  };
  const options = {
    roleArn: role.arn,
    isTrust: trustActions.test(action),
    ...(model.managementAccount !== undefined && { managementAccount: model.managementAccount }),
  };
  return {
    decision,
    because: statementOf(model, role, question, decision),
    layers: layersAlone(layers, options).map((layer) => says(layer, request)),
  };
}

function says(layer: Layer, request: Request): LayerSays {
  const { name, kind, policies, alone, ungranted } = layer;
  if (policies.length === 0) return { layer: name, says: 'none', words: 'there is none' };
  const decision = evaluate(request, alone);
  const places = [decision.decidedBy, ...decision.agreedBy];
  const own =
    places.find((place) => place.layer === kind && place.statement !== undefined) ??
    (decision.outcome !== 'explicitDeny' && ungranted
      ? [evaluate(request, ungranted).decidedBy].find((place) => place.layer === kind && place.statement !== undefined)
      : undefined);
  if (own?.statement === undefined) {
    if (decision.outcome === 'allowed' && (kind === 'scp' || kind === 'rcp'))
      return { layer: name, says: 'none', words: 'does not bind this request' };
    return { layer: name, says: 'silent', words: nearMiss(layer, request.action) };
  }
  const policy = policies[own.policy ?? 0];
  const statements = listOf(policy?.document.Statement ?? []);
  const statement = statements.find(({ Sid }, index) => (Sid || index) === own.statement);
  return {
    layer: name,
    says: decision.outcome === 'explicitDeny' ? 'denies' : 'allows',
    ...(policy && { policy: policy.name }),
    statement: own.statement,
    words: statement ? statementInWords(statement, request.action) : '',
  };
}

/** Why nothing allows it: no statement is about the action, or the nearest one asks for something else. */
function nearMiss({ policies }: Layer, action: string): string {
  const [nearest, ...others] = statementsAbout(policies, action);
  if (nearest === undefined) return `no statement allows ${action}`;
  const more = others.length > 0 ? `, and ${others.length} more that do not fit` : '';
  return `no statement fits; ${nearest.Sid ?? 'the nearest'} ${statementInWords(nearest, action)}${more}`;
}

import type { Model } from '../model';
import { modelIndex } from '../model-index';
import type { Asker, Question } from './asker';
import type { Layers } from './layers-of';
import { requestedRegion } from './requested-region';

type Context = Record<string, string | readonly string[]>;

/** The condition keys that follow from the caller and the resource, and those of the question. */
export function contextOf(model: Model, asker: Asker, question: Question, layers: Layers): Context {
  const { callerAccount, resourceAccount } = layers;
  const context: Context = { 'aws:SecureTransport': 'true' };
  const { partition, organizationId } = model;
  const region = requestedRegion(question, { partition, region: (callerAccount ?? resourceAccount)?.region });
  if (region !== undefined) context['aws:RequestedRegion'] = region;
  if (organizationId !== undefined) {
    if (isMember(callerAccount)) context['aws:PrincipalOrgID'] = organizationId;
    if (isMember(resourceAccount)) context['aws:ResourceOrgID'] = organizationId;
  }
  for (const [key, value] of Object.entries(asker.tags ?? {})) context[`aws:PrincipalTag/${key}`] = value;
  for (const [key, value] of Object.entries(modelIndex(model).role(question.resource)?.tags ?? {})) {
    context[`aws:ResourceTag/${key}`] = value;
    context[`iam:ResourceTag/${key}`] = value;
  }
  return question.context === undefined ? context : overridden(context, question.context);
}

const isMember = (account: Layers['callerAccount']) => account !== undefined && account.phase !== 'unmanaged';

/** Keys are the same whatever their case. */
function overridden(context: Context, given: NonNullable<Question['context']>): Context {
  for (const [key, value] of Object.entries(given)) {
    if (!(key in context)) {
      const lower = key.toLowerCase();
      const same = Object.keys(context).find((other) => other.toLowerCase() === lower);
      if (same !== undefined) delete context[same];
    }
    context[key] = value;
  }
  return context;
}

import type { Decision } from '../evaluate';

const layers = {
  identity: 'identity policy',
  boundary: 'boundary',
  session: 'session policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  resource: 'trust or resource policy',
} as const;

const verbs = { allowed: 'grants', explicitDeny: 'denies', implicitDeny: 'grants nothing' } as const;

/** What decided, as a failure names it: `boundary denies, statement NoDeploying`. */
export function decisionInWords({ outcome, decidedBy }: Decision): string {
  const { layer, statement } = decidedBy;
  return `${layers[layer]} ${verbs[outcome]}${statement === undefined ? '' : `, statement ${statement}`}`;
}

import type { Layers } from '../decide-as/layers-of';
import { documentsOf } from '../documents-of';
import type { Policies } from '../evaluate';
import type { ModelAccount, PlacedPolicy } from '../model';
import type { PolicyDocument } from '../policy-document';
import type { Layer } from './layer';

const everything: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' },
};

/** Names the role, so that the role's own policies and its boundary still count in its own account. */
const admits = (arn: string, isTrust: boolean): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: {
    Sid: 'Everything',
    Effect: 'Allow',
    Principal: { AWS: arn },
    Action: '*',
    ...(!isTrust && { Resource: '*' }),
  },
});

export type LayersAloneOptions = {
  readonly roleArn: string;
  readonly isTrust: boolean;
  readonly managementAccount?: string;
};

/** Every layer by itself, in the order in which AWS weighs them; each of the others lets the request through. */
export function layersAlone(
  { identity, boundary, serviceControl, resourceControl, callerAccount, resourceAccount, resource }: Layers,
  { roleArn, isTrust, managementAccount }: LayersAloneOptions,
): Layer[] {
  const open: Policies = {
    identity: [everything],
    resource: admits(roleArn, isTrust),
    ...(managementAccount !== undefined && { managementAccount }),
  };
  const levels = (
    kind: 'scp' | 'rcp',
    lists: readonly (readonly PlacedPolicy[])[],
    account: ModelAccount | undefined,
  ): Layer[] => {
    const name = kind === 'scp' ? 'service control' : 'resource control';
    if (lists.length === 0) return [{ name, kind, policies: [], alone: open }];
    return lists.map((policies, level) => ({
      name: `${name}, ${levelName(account, level)}`,
      kind,
      policies,
      alone: { ...open, [kind === 'scp' ? 'serviceControl' : 'resourceControl']: [documentsOf(policies)] },
    }));
  };
  return [
    ...levels('rcp', resourceControl, resourceAccount),
    ...levels('scp', serviceControl, callerAccount),
    {
      name: isTrust ? 'trust policy' : 'resource policy',
      kind: 'resource',
      policies: resource ? [resource] : [],
      alone: { ...open, resource: resource?.document },
      ungranted: { ...open, identity: [], resource: resource?.document },
    },
    {
      name: 'identity policies',
      kind: 'identity',
      policies: identity,
      alone: { ...open, identity: documentsOf(identity) },
    },
    {
      name: 'permissions boundary',
      kind: 'boundary',
      policies: boundary ? [boundary] : [],
      alone: { ...open, permissionsBoundaries: boundary ? [boundary.document] : [] },
    },
  ];
}

/** Root, then the units, then the account itself. */
function levelName(account: ModelAccount | undefined, level: number): string {
  if (level === 0) return 'root';
  const unit = account?.units[level - 1];
  return unit === undefined ? `account ${account?.name ?? ''}` : `unit ${unit}`;
}

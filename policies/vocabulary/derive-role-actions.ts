import { compressActions } from './compress-actions';
import type { ActionData, ServiceData } from './service-data';

const on = (type: string) => (action: ActionData) => action.resourceTypes.some(({ name }) => name === type);
const reads = ({ accessLevel }: ActionData) => /^(Read|List)/.test(accessLevel);
/** Handing a role to a service changes no role, and AWS alone changes service-linked ones. */
const changesNothing = /^PassRole$|ServiceLinkedRole$/;

export type RoleActions = Readonly<
  Record<'changeRole' | 'changePolicy' | 'changeProvider' | 'recreate', readonly string[]>
>;

/** Actions that change IAM roles, managed policies and identity providers, and those that one needs to re-create a role. */
export function deriveRoleActions(data: ServiceData): RoleActions {
  const actions = data.iam?.actions ?? [];
  const changes = actions.filter((action) => !reads(action) && !changesNothing.test(action.name));
  const patterns = (chosen: readonly ActionData[]) =>
    compressActions(
      'iam',
      chosen.map(({ name }) => name),
      actions.map(({ name }) => name),
    );
  return {
    changeRole: patterns(changes.filter(on('role'))),
    changePolicy: patterns(changes.filter(on('policy'))),
    changeProvider: patterns(changes.filter((action) => on('oidc-provider')(action) || on('saml-provider')(action))),
    recreate: patterns(
      actions.filter(
        (action) =>
          (on('role')(action) || on('policy')(action)) &&
          !changesNothing.test(action.name) &&
          !/^(Generate|Simulate)/.test(action.name),
      ),
    ),
  };
}

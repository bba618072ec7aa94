import { environmentsOf } from '../../registry/homes';
import { nearest } from '../../registry/nearest';
import { withoutEnvironmentOf } from '../edit-source/without-environment-of';
import { edited } from './edited';
import { editedLock } from './edited-lock';
import type { EndInput, Ending } from './ending';
import { refused } from './refused';
import { unknownId } from './unknown-id';

/** The end of one environment of a service: it leaves the entry, and its home leaves the lock unless artefacts are held there. */
export function endEnvironmentOf({ platform, read }: EndInput, id: string, environment: string): Ending {
  const { services, retiredIds, organization, lock } = platform;
  const service = services.find((each) => each.id === id);
  if (!service)
    return unknownId(
      'service',
      id,
      'registry/services',
      services.map((each) => each.id),
      retiredIds.services,
    );
  const { entry } = service;
  const subject = `service ${id}`;
  if (!entry.environments.includes(environment)) {
    const near = nearest(environment, entry.environments);
    return refused(subject, [
      {
        rule: 'must list the environment that it leaves',
        got: environment,
        remedy: near ? `did you mean ${near}?` : `it lists ${entry.environments.join(', ')}`,
      },
    ]);
  }
  if (entry.environments.length === 1) {
    return refused(subject, [
      {
        rule: 'must keep one environment',
        got: environment,
        remedy: `end the service instead: npx platform retire service ${id}`,
      },
    ]);
  }
  const lists = (other: string) =>
    services.some((each) => each.id === other && each.entry.environments.includes(environment));
  const receivers = [...new Set((entry.shares ?? []).map((share) => share.with))].filter(lists);
  const reasons = [
    ...receivers.map((receiver) => ({
      rule: `must share nothing in ${environment} that another service uses`,
      got: receiver,
      remedy: `let ${receiver} leave ${environment} first, or remove the share`,
    })),
    ...(lock.moves?.[id]?.[environment] === undefined
      ? []
      : [
          {
            rule: `must not be moving in ${environment}`,
            got: lock.moves[id][environment],
            remedy: `npx platform move service ${id} --finish --environment ${environment}, or --cancel`,
          },
        ]),
  ];
  if (reasons.length > 0) return refused(subject, reasons);
  const left = entry.environments.filter((each) => each !== environment);
  const keepsHome = environmentsOf({ ...entry, environments: left }, organization).includes(environment);
  return {
    findings: [],
    says: `service ${id} ends in ${environment}`,
    edits: [
      edited(read, `registry/services/${id}.ts`, (path, text) => withoutEnvironmentOf(path, text, environment)),
      ...(keepsHome
        ? []
        : [
            editedLock(read, (before) => ({
              ...before,
              homes: {
                ...before.homes,
                [id]: Object.fromEntries(Object.entries(before.homes[id] ?? {}).filter(([key]) => key !== environment)),
              },
            })),
          ]),
    ],
    later: [
      ...(keepsHome ? [`its artefacts stay in ${environment}, from where its other environments pull them`] : []),
      ...(entry.environments[0] === environment ? [`its tests run in ${left[0]} from now on`] : []),
    ],
  };
}

import type { Door } from './door';

/** A door as a person reads it. */
export function doorInWords(door: Door): string {
  if (door.kind === 'service') return `AWS service ${door.who}`;
  if (door.kind !== 'github') return door.who;
  const { repository, environment, ref, workflow } = door;
  return [
    environment === undefined ? `any job of ${repository}` : `environment ${environment} of ${repository}`,
    ref === undefined ? 'any ref' : ref.replace('refs/heads/', ''),
    ...(workflow === undefined ? [] : [`run by ${workflow}`]),
  ].join(', ');
}

import { listOf } from '../evaluate/list-of';
import type { ModelRole } from '../model';
import type { OneOrMany } from '../policy-document';

/** The principals of one kind that a role's trust names. */
export function trusted({ trust }: ModelRole, kind: 'AWS' | 'Service'): readonly string[] {
  return listOf(trust.document.Statement).flatMap(({ Effect, Principal }) => {
    if (Effect !== 'Allow' || Principal === undefined) return [];
    if (Principal === '*') return ['*'];
    const named: OneOrMany<string> | undefined = Principal[kind];
    return named === undefined ? [] : [...listOf(named)];
  });
}

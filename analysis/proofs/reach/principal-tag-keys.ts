import type { Model } from '../../model';
import { textOf } from './canonical';

/** The tags of callers that some document asks about; the others decide nothing. */
export function principalTagKeys({ documents, roles }: Model): readonly string[] {
  const written = new Set([
    ...documents.map(({ policy }) => policy.document),
    ...roles
      .flatMap(({ identity, boundary }) => [...identity, ...(boundary ? [boundary] : [])])
      .map((one) => one.document),
  ]);
  const keys = new Set<string>();
  for (const document of written) {
    for (const [, key = ''] of textOf(document).matchAll(/aws:PrincipalTag\/([^"},]+)/gi)) keys.add(key);
  }
  return [...keys].sort();
}

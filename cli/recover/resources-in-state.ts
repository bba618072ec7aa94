import { z } from 'zod';
import { Refusal } from '../refusal';
import type { Values } from './values';

const schema = z.object({
  version: z.literal(4),
  resources: z
    .array(
      z.object({
        module: z.string().optional(),
        mode: z.string(),
        type: z.string(),
        name: z.string(),
        instances: z.array(
          z.object({
            index_key: z.unknown().optional(),
            deposed: z.string().optional(),
            attributes: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    )
    .optional(),
});

/**
 * Attributes by address of what a state holds.
 *
 * @throws Refusal for anything but a state of the form that Terraform has written since 0.12: what it holds could be
 *   imported a second time.
 */
export function resourcesInState(shown: unknown, where: string): ReadonlyMap<string, Values> {
  const { data, error } = schema.safeParse(shown);
  if (!data) {
    const issue = error?.issues[0];
    throw new Refusal(
      `${where}: must be a state of version 4, got ${JSON.stringify(issue?.message ?? 'something else')} at ${JSON.stringify(issue?.path.join('.') ?? '')}; look at it before anything is recovered`,
    );
  }
  return new Map(
    (data.resources ?? [])
      .filter(({ module, mode }) => module === undefined && mode === 'managed')
      .flatMap(({ type, name, instances }) =>
        instances
          .filter(({ index_key, deposed }) => index_key === undefined && deposed === undefined)
          .map(({ attributes }): [string, Values] => [`${type}.${name}`, attributes ?? {}]),
      ),
  );
}

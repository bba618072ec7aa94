import type { Stack } from './stack';

/** Where the resources of a stack are, as their ARNs say it. */
export type StackPlace = { readonly partition: string; readonly account: string; readonly region: string };

const partitions: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
];

/** The partition that a Region belongs to. */
export const partitionOf = (region: string): string =>
  partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';

/** The place of a stack, or undefined while its account or Region is not known. */
export function placeOf({ account, region }: Stack): StackPlace | undefined {
  return account && region ? { partition: partitionOf(region), account, region } : undefined;
}

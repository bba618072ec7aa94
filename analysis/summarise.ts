import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of what a synthesis made. */
export type StackSummary = {
  readonly stack: string;
  /** The one account that the provider accepts; undefined for GitHub, and while the id is pending. */
  readonly account: string | undefined;
  readonly resources: number;
  readonly roles: number;
};

type Stack = {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly provider?: { readonly aws?: readonly { readonly allowed_account_ids?: readonly string[] }[] };
};

/** What a directory of synthesised stacks holds, stack by stack, in order of name. */
export function summarise(directory: string): StackSummary[] {
  const stacks = join(directory, 'stacks');
  if (!existsSync(stacks)) return [];
  return readdirSync(stacks)
    .sort()
    .map((name) => {
      const stack: Stack = JSON.parse(readFileSync(join(stacks, name, 'cdk.tf.json'), 'utf8'));
      const resources = Object.entries(stack.resource ?? {});
      return {
        stack: name,
        account: stack.provider?.aws?.[0]?.allowed_account_ids?.[0],
        resources: resources.reduce((sum, [, named]) => sum + Object.keys(named).length, 0),
        roles: Object.keys(stack.resource?.aws_iam_role ?? {}).length,
      };
    });
}

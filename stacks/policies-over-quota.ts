import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quotas } from '../environments/schema';
import { type PolicyKind, policyCharacters } from '../policies/policy-characters';
import { defaultQuotas } from '../policies/quotas';
import type { Finding } from '../registry/finding';

/** Where Terraform's resource types hold policies, and which quota of AWS each counts against. */
const measured: Readonly<Record<string, { argument: string; kind: PolicyKind; quota: keyof Quotas }>> = {
  aws_iam_role: { argument: 'assume_role_policy', kind: 'trust', quota: 'trustPolicyCharacters' },
  aws_iam_role_policy: { argument: 'policy', kind: 'inline', quota: 'inlinePolicyCharactersPerRole' },
  aws_iam_policy: { argument: 'policy', kind: 'managed', quota: 'managedPolicyCharacters' },
};

type Resources = Readonly<Record<string, Readonly<Record<string, Record<string, string>>>>>;

/** Policies of the synthesised stacks that AWS would refuse for their size, and accounts with more roles than it allows. */
export function policiesOverQuota(directory: string, stacks: readonly string[], overrides: Partial<Quotas>): Finding[] {
  const quotas = { ...defaultQuotas, ...overrides };
  return stacks.flatMap((stack) => {
    const text = readFileSync(join(directory, 'stacks', stack, 'cdk.tf.json'), 'utf8');
    const resources: Resources = JSON.parse(text).resource ?? {};
    const over = (subject: string, what: string, limit: number, got: number, remedy: string): Finding[] =>
      got <= limit
        ? []
        : [{ check: 'quotas', subject, rule: `${what} must be at most ${limit}`, got: String(got), remedy }];
    const policies = Object.entries(measured).flatMap(([type, { argument, kind, quota }]) =>
      Object.entries(resources[type] ?? {}).flatMap(([address, resource]) =>
        over(
          `${stack} ${type}.${address}`,
          `characters of the ${kind} policy`,
          quotas[quota],
          policyCharacters(JSON.parse(unescaped(resource[argument] ?? '{}')), kind),
          'list fewer uses or grants in the entry, or split the service',
        ),
      ),
    );
    const roles = Object.keys(resources.aws_iam_role ?? {}).length;
    return [
      ...policies,
      ...over(
        `stack ${stack}`,
        'roles of an account',
        quotas.rolesPerAccount,
        roles,
        'raise the quota, or place services in more accounts',
      ),
    ];
  });
}

/** The policy as AWS gets it, without Terraform's escapes. */
const unescaped = (json: string) => json.replaceAll('$${', '${').replaceAll('%%{', '%{');

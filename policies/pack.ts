import { document, type PolicyDocument, type Statement } from './document';
import { policyCharacters } from './policy-characters';
import { PolicyQuotaError } from './policy-quota-error';
import type { GuardrailInput, ServiceControlPolicy } from './scps/service-control-policy';

export { policyCharacters } from './policy-characters';
export { PolicyQuotaError } from './policy-quota-error';

/** How many documents of which size may be attached to one target. */
export type PackQuota = { readonly characters: number; readonly count: number };
export type PackedPolicy = { readonly name: string; readonly document: PolicyDocument };

// SCPs and RCPs are counted alike.
const size = (...statements: readonly Statement[]) => policyCharacters(document(...statements), 'scp');

/**
 * Packs the statements of one tier's policies into as few documents as fit the quota; a statement stays whole.
 *
 * The largest first, each into the first document with room; a document keeps its statements in the order given, so
 * that the same input gives the same bytes.
 */
export function packPolicies(
  policies: readonly ServiceControlPolicy[],
  input: GuardrailInput,
  { characters, count }: PackQuota,
): PackedPolicy[] {
  const [first] = policies;
  if (first === undefined) return [];
  const target = [first.tier, ...(first.tier === 'environment' ? [input.environment?.id ?? 'none'] : [])].join('-');
  const stray = policies.find(({ tier }) => tier !== first.tier);
  if (stray !== undefined) {
    throw new Error(
      `policy ${stray.name}: tier must be that of the policies packed with it, got "${stray.tier}"; pack "${first.tier}" alone`,
    );
  }
  const statements = policies.flatMap((policy) => policy.statements(input));
  const documents: Statement[][] = [];
  for (const statement of [...statements].sort((one, other) => size(other) - size(one))) {
    if (size(statement) > characters) {
      throw new PolicyQuotaError(
        `policies ${target}`,
        `statement ${statement.Sid} must fit one document of ${characters} characters`,
        String(size(statement)),
        'raise the quota of the organisation or shorten what the statement lists',
      );
    }
    const roomy = documents.find((one) => size(...one, statement) <= characters);
    if (roomy === undefined) documents.push([statement]);
    else roomy.push(statement);
  }
  if (documents.length > count) {
    throw new PolicyQuotaError(
      `policies ${target}`,
      `must fit ${count} documents of ${characters} characters`,
      String(documents.length),
      "raise the quota of the organisation or shorten the environment's services",
    );
  }
  return documents.map((one, index) => ({
    name: `${target}-${index + 1}`,
    document: document(...statements.filter((statement) => one.includes(statement))),
  }));
}

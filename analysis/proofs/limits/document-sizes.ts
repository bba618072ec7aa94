import type { Model, PlacedPolicy } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import type { Measure } from './measure';
import { type Quotas, resourcePolicyBytes } from './quotas';

const shorter = 'list fewer uses or grants in the entry, or split the service';

/** Every document against the quota of its kind. */
export function documentSizes({ documents, resourcePolicies }: Model, quotas: Quotas): Measure[] {
  const kinds: Readonly<Record<string, readonly [name: string, limit: number]>> = {
    trust: ['trust policy', quotas.trustCharacters],
    managed: ['managed policy', quotas.managedCharacters],
    scp: ['service control policy', quotas.scpCharacters],
    rcp: ['resource control policy', quotas.rcpCharacters],
  };
  return [
    ...documents.flatMap(({ kind, address, policy }): Measure[] => {
      const [name, limit] = kinds[kind] ?? [];
      if (name === undefined || limit === undefined) return [];
      const got = kind === 'managed' ? withoutWhitespace(policy.document) : asSent(policy);
      return [{ subject: address, what: `characters of the ${name}`, got, limit, remedy: shorter }];
    }),
    ...resourcePolicies.flatMap(({ arn, address, policy }): Measure[] => {
      const service = arn.split(':', 3)[2] ?? '';
      const limit = resourcePolicyBytes[service];
      if (limit === undefined) return [];
      return [
        { subject: address, what: `bytes of the ${service} policy`, got: asSent(policy), limit, remedy: shorter },
      ];
    }),
  ];
}

/** All inline policies of a role count together. */
export function inlineSizes({ roles, documents }: Model, { inlineCharacters: limit }: Quotas): Measure[] {
  const managed = new Set(documents.filter(({ kind }) => kind === 'managed').map(({ policy }) => policy.document));
  return roles.map(({ address, identity }) => ({
    subject: address,
    what: 'characters of all inline policies of a role',
    got: identity
      .filter(({ document }) => !managed.has(document))
      .reduce((sum, { document }) => sum + withoutWhitespace(document), 0),
    limit,
    remedy: shorter,
  }));
}

/** Organizations, STS trust and the services with resource policies count whitespace; IAM's own policies do not. */
const asSent = ({ characters, document }: PlacedPolicy) => characters ?? minified(document).length;
const withoutWhitespace = (document: PolicyDocument) => minified(document).replace(/\s/g, '').length;

const texts = new WeakMap<PolicyDocument, string>();
function minified(document: PolicyDocument): string {
  const found = texts.get(document) ?? JSON.stringify(document);
  texts.set(document, found);
  return found;
}

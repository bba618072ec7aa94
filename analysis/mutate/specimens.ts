import type { Expectations } from '../../expectations/expectations';
import type { Model, ModelAccount, ModelRole, PlacedPolicy } from '../model';
import type { PolicyDocument } from '../policy-document';
import { templateOf } from './template-of';

export type DocumentKind =
  | 'trust'
  | 'identity policy'
  | 'boundary'
  | 'service control policy'
  | 'resource control policy'
  | 'resource policy'
  | 'permission set';

/** One document that stands for all that differ from it in nothing but names. */
export type Specimen = {
  readonly kind: DocumentKind;
  /** As it stands in a survivor: `role pay_deploy in pay-dev, identity policy`. */
  readonly subject: string;
  readonly document: PolicyDocument;
  /** The roles that it has a say over, as far as they are told apart by what they hold. */
  readonly roles: readonly ModelRole[];
  /** The account to look at where a proof is about accounts. */
  readonly account: ModelAccount | undefined;
  /** The service that owns what the document stands on, where its address says one. */
  readonly owner?: string;
};

type Found = Omit<Specimen, 'roles'> & { readonly text: string };

/** Every document of the artefact that a decision can be made by, one of each template: where it has the most to say. */
export function specimensOf(model: Model, expectations: Expectations): readonly Specimen[] {
  const template = templateOf(expectations);
  const holders = holdersOf(model);
  const alike = new Map<string, Map<PolicyDocument, Found>>();
  for (const found of documentsIn(model, template)) {
    const key = `${found.kind}\n${found.text}`;
    const known = alike.get(key) ?? new Map<PolicyDocument, Found>();
    alike.set(key, known);
    if (!known.has(found.document)) known.set(found.document, found);
  }
  return [...alike.values()].map((candidates) => {
    const specimens = [...candidates.values()].map(({ text: _text, ...found }) => ({
      ...found,
      roles: representatives(holders.get(found.document) ?? [], template),
    }));
    return specimens.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best));
  });
}

/** Nothing is asked of an account that does not work. */
const weightOf = ({ roles }: Specimen): number => roles.filter(({ account }) => account.phase === 'active').length;

function* documentsIn({ roles, accounts, resourcePolicies, documents }: Model, template: Template): Generator<Found> {
  for (const role of roles) {
    const { account, trust, identity, boundary } = role;
    const subject = `role ${role.name} in ${account.name}`;
    const text = ({ document }: PlacedPolicy) => template(role, document);
    yield { kind: 'trust', subject: `${subject}, trust`, document: trust.document, text: text(trust), account };
    for (const placed of identity) {
      yield { kind: 'identity policy', subject, document: placed.document, text: text(placed), account };
    }
    if (boundary) {
      yield {
        kind: 'boundary',
        subject: `boundary ${boundary.name} in ${account.name}`,
        document: boundary.document,
        text: text(boundary),
        account,
      };
    }
  }
  for (const account of accounts) {
    for (const [kind, levels] of [
      ['service control policy', account.serviceControl],
      ['resource control policy', account.resourceControl],
    ] as const) {
      for (const { name, document } of levels.flat()) {
        if (name === 'FullAWSAccess' || name === 'RCPFullAWSAccess') continue; // AWS's own
        yield { kind, subject: `${kind} ${name}`, document, text: JSON.stringify(document), account };
      }
    }
  }
  for (const { account, address, policy } of resourcePolicies) {
    const subject = `resource policy of ${address}`;
    const owner = ownerIn(address);
    const tags: Record<string, string> = owner === undefined ? {} : { 'platform:service': owner };
    const text = template({ account, tags }, policy.document);
    yield {
      kind: 'resource policy',
      subject,
      document: policy.document,
      text,
      account,
      ...(owner !== undefined && { owner }),
    };
  }
  // What is attached to nothing yet, or to people alone.
  for (const { kind, address, policy } of documents) {
    const { document } = policy;
    const named = unattached[kind];
    if (named === undefined) continue;
    const text = JSON.stringify(document);
    yield { kind: named, subject: `${named} ${address}`, document, text, account: undefined };
  }
}

const unattached: Readonly<Partial<Record<Model['documents'][number]['kind'], DocumentKind>>> = {
  scp: 'service control policy',
  rcp: 'resource control policy',
  'permission-set': 'permission set',
};

type Template = ReturnType<typeof templateOf>;

/** Addresses of what a service owns begin with its id. */
const ownerIn = (address: string): string | undefined => /\.([a-z0-9-]+)_/.exec(address)?.[1];

/** A role of each template is enough: the others are decided alike. */
function representatives(roles: readonly ModelRole[], template: Template): ModelRole[] {
  const first = new Map<string, ModelRole>();
  for (const role of roles) {
    const texts = [role.trust, ...role.identity, ...(role.boundary ? [role.boundary] : [])].map(({ document }) =>
      template(role, document),
    );
    const key = [role.path.split('/')[1], role.account.phase, ...texts].join('\n');
    if (!first.has(key)) first.set(key, role);
  }
  return [...first.values()];
}

/** The roles that a document has a say over; what stands on a resource has one over everybody. */
function holdersOf({ roles }: Model): ReadonlyMap<PolicyDocument, readonly ModelRole[]> {
  const holders = new Map<PolicyDocument, ModelRole[]>();
  for (const role of roles) {
    const { trust, identity, boundary, account } = role;
    const own = [trust, ...identity, ...(boundary ? [boundary] : [])];
    const placed = [...own, ...account.serviceControl.flat(), ...account.resourceControl.flat()];
    for (const document of new Set(placed.map((each) => each.document))) {
      const known = holders.get(document) ?? [];
      holders.set(document, known);
      known.push(role);
    }
  }
  return holders;
}

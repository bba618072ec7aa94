import { z } from 'zod';
import { id } from './schema';

const accountId = z.string().regex(/^\d{12}$/, { error: 'must be an account id of 12 digits' });
const rootId = /^r-[0-9a-z]{4,32}$/;
const unitId = /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;
const unit = z.string().regex(unitId, { error: 'must be the id of a unit such as "ou-ab12-cdefgh34"' });
const parent = z.string().regex(new RegExp(`${rootId.source}|${unitId.source}`), {
  error: 'must be the id of the root or of a unit',
});
/** A name that somebody else gave: anything that can be read. */
const name = z
  .string()
  .max(128, { error: 'must be at most 128 characters' })
  .regex(/^[^\p{C}]+$/u, { error: 'must be text without control characters' });
const servicePrincipal = z.string().regex(/^[a-z0-9.-]+$/, { error: 'must be a service such as "sso.amazonaws.com"' });
const issuer = z
  .string()
  .regex(/^[A-Za-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._/-]+)*$/, { error: 'must be an issuer without https://' });

/** Names of the policies that were attached to one target already, by type. Each counts against the quota of the target. */
const attached = z.strictObject({ SERVICE_CONTROL_POLICY: z.array(name), RESOURCE_CONTROL_POLICY: z.array(name) });

const oidcProvider = z.strictObject({
  /** Whoever signs in with them goes on doing so. */
  audiences: z.array(name),
  tags: z.record(name, z.string().max(256, { error: 'must be at most 256 characters' })),
});

/**
 * `environments/adopted.json`: what was there before this repository, by the names that the registry gives it. Written by
 * `platform adopt organization`; Terraform imports all of it under its own name, and leaves the rest alone.
 */
export const adoptedSchema = z.strictObject({
  organization: z
    .strictObject({
      id: z.string().regex(/^o-[a-z0-9]{10,32}$/, { error: 'must be an organisation id such as "o-exampleorgid"' }),
      root: z.string().regex(rootId, { error: 'must be the id of a root such as "r-ab12"' }),
      policyTypes: z.array(z.string().regex(/^[A-Z0-9_]+$/, { error: 'must be a type of policies' })),
      trustedServices: z.array(servicePrincipal),
      /** Accounts that administer a service for all, by service. */
      delegated: z.record(servicePrincipal, z.array(accountId)),
      attached,
    })
    .optional(),
  units: z.record(id, z.strictObject({ id: unit, name, parent, attached })),
  accounts: z.record(
    id,
    z.strictObject({
      id: accountId,
      name,
      email: z.string().regex(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' }),
      /** Where it stays while it is in `intake`. */
      parent,
      attached,
      /** Whether anybody looked into it for roles under `/platform/`. */
      entered: z.boolean({ error: 'must be true or false' }),
      oidcProviders: z.record(issuer, oidcProvider),
    }),
  ),
  /** What no stack touches, by id: people should know what the guardrails of the root bind besides. */
  outside: z.strictObject({ accounts: z.record(accountId, name), units: z.record(unit, name) }),
});

export type Adopted = z.infer<typeof adoptedSchema>;
export type AdoptedAccount = Adopted['accounts'][string];

import { z } from 'zod';

const schema = z.object({
  ID: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  Operation: z.string(),
  Who: z.string(),
  Version: z.string(),
  Created: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
});

/** Who holds the lock of a state, as Terraform writes it. */
export type LockInfo = {
  readonly id: string;
  /** Such as `OperationTypeApply`. */
  readonly operation: string;
  /** User and host; the run of a workflow is not in it. */
  readonly who: string;
  /** Of Terraform. */
  readonly version: string;
  readonly created: string;
};

/**
 * What the object beside a state says; undefined where it is no lock of Terraform.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/locking
 */
export function lockInfo(shown: unknown): LockInfo | undefined {
  const { data } = schema.safeParse(shown);
  return (
    data && { id: data.ID, operation: data.Operation, who: data.Who, version: data.Version, created: data.Created }
  );
}

import { protectedKinds } from '../../analysis/gate/protected-kinds';
import { levelOf } from '../../analysis/stack-order';

/** A resource that an apply takes away. */
export type LostResource = {
  readonly address: string;
  /** What cannot be brought back, in words; undefined for what a later apply would make anew. */
  readonly protects: string | undefined;
  /** What a person does about it before the apply. */
  readonly first: string | undefined;
};

/** What one stack loses. */
export type StackLoss = {
  readonly stack: string;
  readonly applier: string;
  readonly destroys: readonly LostResource[];
  /** Addresses that leave the state and stay as they are. */
  readonly forgets: readonly string[];
};

type Module = {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly removed?: readonly { readonly from: string }[];
};

/** What AWS refuses to delete, or keeps for a while, by type. */
const firsts: Readonly<Record<string, string>> = {
  aws_ecr_repository: 'delete its images, or the apply stops there',
  aws_s3_bucket: 'copy what is needed and empty it with all versions, or the apply stops there',
  aws_secretsmanager_secret: 'it can be restored for 30 days, and its name is taken until then',
};

/**
 * What goes between two syntheses, stack by stack in the order of an apply that destroys, protected kinds first.
 *
 * A stack that left the output has lost everything before, with evidence, and is not listed.
 */
export function lossesOf(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): readonly StackLoss[] {
  return [...before]
    .flatMap(([stack, bytes]) => {
      const left = after.get(stack);
      return left === undefined || left.equals(bytes) ? [] : [lossOf(stack, moduleOf(bytes), moduleOf(left))];
    })
    .filter(({ destroys, forgets }) => destroys.length + forgets.length > 0)
    .sort((a, b) => place(b.stack) - place(a.stack) || (a.stack < b.stack ? -1 : 1));
}

/** What people apply comes last: no pipeline waits for it. */
const place = (stack: string) => levelOf(stack).level ?? -1;

const moduleOf = (bytes: Buffer): Module => JSON.parse(bytes.toString('utf8'));

function lossOf(stack: string, before: Module, after: Module): StackLoss {
  const kept = new Set(addressesOf(after));
  const forgotten = new Set((after.removed ?? []).map(({ from }) => from));
  const gone = addressesOf(before).filter((address) => !kept.has(address));
  const destroys = gone.filter((address) => !forgotten.has(address)).map((address) => lost(stack, address));
  const rank = ({ protects }: LostResource) => (protects === undefined ? 1 : 0);
  return {
    stack,
    applier: levelOf(stack).identity,
    destroys: destroys.sort((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1)),
    forgets: gone.filter((address) => forgotten.has(address)).sort(),
  };
}

const addressesOf = ({ resource = {} }: Module) =>
  Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));

function lost(stack: string, address: string): LostResource {
  const type = address.slice(0, address.indexOf('.'));
  // Roles and deployment environments are made anew from an entry, and hold nothing.
  const isOfService =
    (stack.startsWith('services-') && type === 'aws_iam_role') || type.startsWith('github_repository_environment');
  return {
    address,
    protects: isOfService || !Object.hasOwn(protectedKinds, type) ? undefined : protectedKinds[type],
    first: Object.hasOwn(firsts, type) ? firsts[type] : undefined,
  };
}

import type { Expectations } from '../expectations/expectations';
import type { Model } from './model';
import { doorInWords } from './proofs/two-people/door-in-words';
import { jobsAt } from './proofs/two-people/jobs-at';
import type { Path } from './proofs/two-people/path';
import { pathsOf } from './proofs/two-people/paths-of';

/** Ways to a permission that differ in nothing but the account. */
export type TwoPeopleRow = {
  /** Name of the role that writes. */
  readonly role: string;
  readonly accounts: readonly string[];
  /** What it writes, in words: `IAM`, `Organizations`, `Identity Center`, `state or evidence`, `keys`, `GitHub`. */
  readonly writes: readonly string[];
  /** Who gets in, and as which role where it is another one. */
  readonly door: string;
  /** Jobs of this repository's workflows whose claims open the door: `apply.yml guardrails`. */
  readonly jobs: readonly string[];
  readonly first: string;
  readonly second: string;
  /** How many different people it takes at least. */
  readonly people: number;
  /** `open` is a failure of the proof, `lacking` what the GitHub plan cannot give, `one person` break-glass and administrator. */
  readonly kind: 'two people' | 'one person' | 'lacking' | 'open';
  readonly breaches: Path['breaches'];
};

const order = ['open', 'lacking', 'two people', 'one person'] as const;

/** Every way to write a permission, with the people whom it takes; what one person may do alone comes last. */
export function twoPeople(model: Model, expectations: Expectations): readonly TwoPeopleRow[] {
  const jobs = jobsAt(model, expectations.organization.platform.repository);
  const rows = new Map<string, Path[]>();
  for (const path of pathsOf(model, expectations).paths) {
    const key = [path.role, path.entered.name, doorInWords(path.door)].join('\n');
    rows.set(key, [...(rows.get(key) ?? []), path]);
  }
  return [...rows.values()]
    .flatMap((paths): TwoPeopleRow[] => {
      const [path] = paths;
      if (path === undefined) return [];
      const { role, entered, door, first, second, people, breaches } = path;
      return [
        {
          role,
          accounts: sorted(paths.map(({ account }) => account)),
          writes: sorted(paths.flatMap(({ powers }) => powers.map(({ writes }) => writes))),
          door: role === entered.name ? doorInWords(door) : `${doorInWords(door)}, as ${entered.name}`,
          jobs: door.kind === 'github' ? sorted(jobs(door).map(({ file, job }) => `${file} ${job}`)) : [],
          first,
          second,
          people,
          kind: kindOf(path),
          breaches,
        },
      ];
    })
    .sort((one, other) => rank(one) - rank(other) || (one.role < other.role ? -1 : one.role > other.role ? 1 : 0));
}

function kindOf({ breaches, lacking, door }: Path): TwoPeopleRow['kind'] {
  if (breaches.length > 0) return 'open';
  if (lacking.length > 0) return 'lacking';
  return door.kind === 'people' ? 'one person' : 'two people';
}

const rank = ({ kind }: TwoPeopleRow) => order.indexOf(kind);

const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();

import type { Expectations } from '../../expectations/expectations';
import type { ResourceChange } from '../plan/resource-change';
import type { GatedStack } from './gate-input';

/** What decides the id of something that a stack imports. A value that nobody can say yet makes the import refused. */
export type Importing = {
  readonly expectations: Expectations;
  readonly stack: GatedStack;
  readonly change: ResourceChange;
  /** An argument as the stack writes it, references followed; `otherwise` where it writes none. */
  readonly of: (argument: string, otherwise?: string) => string;
  /** An ARN in the partition, Region and account of the stack; IAM's have no Region. */
  readonly arn: (service: string, resource: string) => string;
  readonly account: () => string;
  /** The organisation on GitHub. */
  readonly owner: () => string;
};

/** The only thing that a resource of one type may import. */
export type ImportId = {
  /** The id, or its pattern where somebody else chooses a part of it; undefined where nothing of that name is expected. */
  readonly id: (importing: Importing) => string | RegExp | undefined;
  /** Arguments that what was read must have as the stack writes them, because the id alone does not say what it is. */
  readonly reads?: readonly string[];
};

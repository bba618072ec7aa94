import { protectedKinds } from '../../analysis/gate/protected-kinds';
import type { StackDifference } from './stack-differences';

/** Something that cannot be brought back. */
export type Loss = { readonly stack: string; readonly address: string; readonly what: string };

/** What the gate would not let an apply lose unless somebody says that it is meant. Roles of services come back as they were. */
export const lossesOf = (differences: readonly StackDifference[]): Loss[] =>
  differences.flatMap(({ stack, destroys }) =>
    destroys.flatMap((address) => {
      const [type = ''] = address.split('.');
      const what = type === 'aws_iam_role' ? undefined : protectedKinds[type];
      return what === undefined ? [] : [{ stack, address, what }];
    }),
  );

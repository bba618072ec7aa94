import type { PolicyDocument } from '../../../policies/document';
import type { IdentityInput } from '../../../policies/identities/identity';
import { exampleAccount } from '../identities/example-account';

type Boundary = (input: IdentityInput) => PolicyDocument;

/** The same boundary with one statement deleted, once for each: a case table must notice every one of them. */
export const withoutEach = (boundary: Boundary): { sid: string; change: Boundary }[] => {
  const sids = boundary(exampleAccount('platform')).Statement.map(({ Sid }) => Sid);
  return sids.map((sid) => ({
    sid,
    change: (input) => {
      const document = boundary(input);
      return { ...document, Statement: document.Statement.filter(({ Sid }) => Sid !== sid) };
    },
  }));
};

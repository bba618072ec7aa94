import { changesWith } from '../changes-with';
import { documentsIn } from '../documents-in';
import { expectedRole } from '../expected-role';
import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';
import { sameDocument } from '../same-document';
import { unexpectedTrust } from '../unexpected-trust';

const name = 'trust-widening';

/** A role admits those that the registry names, and its trust is the one that was synthesised. */
export const trustWidening: GateRule = {
  name,
  describes: 'a role admits nobody but those that the registry names',
  run: ({ stacks, expectations }) =>
    changesWith(stacks, (type) => type === 'aws_iam_role').flatMap(({ stack, change, after }) => {
      const found = (rule: string, got: unknown, remedy: string) => findingOf(name, stack, change, rule, got, remedy);
      const planned = after.assume_role_policy;
      const [document, ...others] = documentsIn({ assume_role_policy: planned });
      if (typeof planned !== 'string' || document === undefined || others.length > 0) {
        return [found('trust must be known before the apply', planned ?? 'unknown', 'write the trust policy out')];
      }
      const written = String(stack.module.resources.get(change.address)?.assume_role_policy ?? '');
      const text = written.replaceAll('$${', () => '${').replaceAll('%%{', () => '%{');
      const { admits, accountId } = expectedRole(expectations, stack, after) ?? { admits: [], accountId: '' };
      return [
        ...(sameDocument(text, planned)
          ? []
          : [found('trust must be as synthesised', planned, 'plan the synthesised files of this commit')]),
        ...document.statements.flatMap((statement) =>
          unexpectedTrust(statement, admits, accountId).map((got) =>
            found(
              'trust must admit nobody but those that the registry names',
              got,
              'change the entry if it is meant, else remove it from the trust policy',
            ),
          ),
        ),
      ];
    }),
};

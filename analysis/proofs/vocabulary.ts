import { listOf } from '../evaluate/list-of';
import type { Failure, Proof } from './proof';
import { actionsExist } from './vocabulary/actions-exist';
import { conditionsHold } from './vocabulary/conditions-hold';
import { keysApply } from './vocabulary/keys-apply';
import { namesOf } from './vocabulary/names';
import { resourcesFit } from './vocabulary/resources-fit';
import type { Rule } from './vocabulary/rule';
import { subjectEvaluated } from './vocabulary/subject-evaluated';
import { variablesHaveValues } from './vocabulary/variables-have-values';

const rules: readonly Rule[] = [
  actionsExist,
  conditionsHold,
  resourcesFit,
  keysApply,
  subjectEvaluated,
  variablesHaveValues,
];

/** Every word of every policy is one that AWS knows, in a place where it means something. */
export const vocabulary = {
  name: 'vocabulary',
  says: 'every action, condition key, operator and ARN exists and applies',
  run: ({ documents }) => {
    const failures: Failure[] = [];
    const read = new Set<object>();
    let asked = 0;
    for (const { address, policy } of documents) {
      if (read.has(policy.document)) continue;
      read.add(policy.document);
      const statements = listOf(policy.document.Statement);
      const subject = (at: number) => `${address}, statement ${statements[at]?.Sid ?? at + 1}`;
      failures.push(...namesOf(statements).map(({ at, ...wrong }) => ({ subject: subject(at), ...wrong })));
      for (const [at, statement] of statements.entries()) {
        asked++;
        for (const rule of rules)
          failures.push(...rule(statement).map((wrong) => ({ subject: subject(at), ...wrong })));
      }
    }
    return { asked, failures };
  },
} satisfies Proof;

import { fieldsOf } from '../fields-of';
import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { Fields, Step } from '../workflow';
import type { WorkflowRule } from '../workflow-rule';

/**
 * No stored secret: roles are taken by token, and `github.token` is not stored.
 *
 * One exception, for a company that cannot import keys into KMS and has waived `app-keys-unreadable`: the private key of a
 * GitHub App, in the one step that signs with it.
 */
export const noSecrets: WorkflowRule = {
  name: 'no-secrets',
  check: (workflow) =>
    workflow.jobs.flatMap((job) => {
      const subject = subjectOf(workflow, job);
      const named =
        shown({ ...job.fields, steps: job.steps.map(withoutAppKey) }).match(
          /\bsecrets\s*(?:\.\s*\w+|\[[^\]]*\])|toJSON\(\s*secrets\s*\)/gi,
        ) ?? [];
      return [
        ...(job.fields.secrets === undefined
          ? []
          : [
              {
                subject,
                rule: 'must hand no secrets to another workflow',
                got: `secrets: ${shown(job.fields.secrets)}`,
                remedy: 'leave it out; the called job takes its own role',
              },
            ]),
        ...[...new Set(named)].map((got) => ({
          subject,
          rule: 'must use no stored secret',
          got,
          remedy: 'take a role by id-token, or write github.token',
        })),
      ];
    }),
};

/** What a step may do that has the key of an App. */
const signing =
  /^KEY_FILE=\/dev\/stdin \.github\/scripts\/github-token\.sh "\$RUNNER_TEMP\/github-token" <<< "\$APP_PRIVATE_KEY"\n?$/;

/** The step without the key of an App, where it signs with it and does nothing else. */
function withoutAppKey({ fields }: Step): Fields {
  const { APP_PRIVATE_KEY, ...env } = fieldsOf(fields.env);
  const isKey = APP_PRIVATE_KEY === '${{ secrets.APP_PRIVATE_KEY }}';
  return isKey && signing.test(shown(fields.run)) ? { ...fields, env } : fields;
}

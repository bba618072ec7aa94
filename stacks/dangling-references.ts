import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../registry/finding';

type Stack = { readonly resource?: Readonly<Record<string, object>>; readonly variable?: object };

/** A template that Terraform evaluates; an escaped one has an even number of dollars before it. */
const template = /(?<!\$)(?:\$\$)*\$\{([^}]*)\}/g;
const reference = /^([a-z0-9_]+)\.([A-Za-z0-9_-]+)/;

/** References to anything that is not in the same stack. Stacks share nothing but names that both derive. */
export function danglingReferences(directory: string, stacks: readonly string[]): Finding[] {
  return stacks.flatMap((stack) => {
    const text = readFileSync(join(directory, 'stacks', stack, 'cdk.tf.json'), 'utf8');
    const { resource, variable }: Stack = JSON.parse(text);
    const inside = new Set([...text.matchAll(template)].map(([, expression]) => expression ?? ''));
    return [...inside]
      .filter((expression) => {
        const [, type = '', name = ''] = reference.exec(expression) ?? [];
        return !(name in (type === 'var' ? (variable ?? {}) : (resource?.[type] ?? {})));
      })
      .map((expression) => ({
        check: 'references',
        subject: `stack ${stack}`,
        rule: 'a reference must name a resource of the same stack',
        got: expression,
        remedy: 'write the ARN that follows from account and name',
      }));
  });
}

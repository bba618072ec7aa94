import type { PolicyDocument, Statement } from '../../../analysis/policy-document';
import type { Synthesised } from '../../synthesised';

type Change = (statements: Statement[]) => Statement[];

/** Rewrites the statements of one policy in the synthesised Terraform. A misspelt place fails the test. */
export const changePolicy =
  (stack: string, type: string, name: string, change: Change, argument = 'policy') =>
  (stacks: Synthesised['stacks']): void => {
    const attributes = stacks[stack]?.resource?.[type]?.[name];
    const text = attributes?.[argument];
    if (attributes === undefined || typeof text !== 'string') throw new Error(`no ${type}.${name} in ${stack}`);
    const document: PolicyDocument = JSON.parse(text.replaceAll('$${', '${'));
    const changed = { ...document, Statement: change([document.Statement].flat() as Statement[]) };
    attributes[argument] = JSON.stringify(changed).replaceAll('${', () => '$${');
  };

/** Rewrites every policy of one type in a stack. */
export const changeEveryPolicy =
  (stack: string, type: string, change: Change, argument = 'policy') =>
  (stacks: Synthesised['stacks']): void => {
    for (const name of Object.keys(stacks[stack]?.resource?.[type] ?? {})) {
      changePolicy(stack, type, name, change, argument)(stacks);
    }
  };

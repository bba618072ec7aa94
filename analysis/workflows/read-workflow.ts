import { isAlias, isScalar, parseDocument, visit } from 'yaml';
import { ArtefactError } from '../artefact-error';
import { fieldsOf } from './fields-of';
import type { Fields, Job, Workflow } from './workflow';

/**
 * A workflow file, read strictly: what this reading would leave out, no rule would judge.
 *
 * @throws ArtefactError for YAML with errors or warnings, aliases, merge keys, and where jobs or steps are no mappings.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function readWorkflow(file: string, text: string): Workflow {
  const refuse = (rule: string, got: string): never => {
    throw new ArtefactError([`workflow ${file}: ${rule}, got ${JSON.stringify(got)}; write it out in plain YAML`]);
  };
  const document = parseDocument(text, { uniqueKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) refuse('must be YAML without errors', problem.message.split('\n')[0] ?? '');
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor)
        refuse('must have no anchors and aliases', isAlias(node) ? node.source : `${node.anchor}`);
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '<<') refuse('must have no merge keys', '<<');
    },
  });
  const top = mapping(document.toJS() as unknown, 'the file');
  const jobs = Object.entries(mapping(top.jobs, 'jobs')).map(([id, job]): Job => {
    const fields = mapping(job, `job ${id}`);
    const steps = fields.steps ?? [];
    if (!Array.isArray(steps)) return refuse(`job ${id} must have a list of steps`, typeof steps);
    return {
      id,
      fields,
      credentialed: mayAskForToken(fields.permissions ?? top.permissions),
      steps: steps.map((step: unknown, index) => {
        const own = mapping(step, `job ${id} step ${index + 1}`);
        return { label: typeof own.name === 'string' ? `step "${own.name}"` : `step ${index + 1}`, fields: own };
      }),
    };
  });
  return { file, document, fields: top, events: eventsOf(top.on), jobs };

  function mapping(value: unknown, what: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(`${what} must be a mapping`, value === null ? 'nothing' : typeof value);
    }
    return value as Fields;
  }
}

function eventsOf(on: unknown): ReadonlyMap<string, Fields> {
  if (typeof on === 'string') return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((event: unknown) => [String(event), {}]));
  return new Map(Object.entries(fieldsOf(on)).map(([event, filter]) => [event, fieldsOf(filter)]));
}

/** Unknown means yes: everything but a mapping without `id-token`, or with `none`. */
function mayAskForToken(permissions: unknown): boolean {
  if (typeof permissions !== 'object' || permissions === null) return permissions !== 'read-all';
  return (fieldsOf(permissions)['id-token'] ?? 'none') !== 'none';
}

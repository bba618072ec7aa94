import type { ServiceEntry } from '../../registry/schema';
import { laidOutList } from '../edit-source/laid-out-list';
import { lineWidth } from '../edit-source/line-width';
import { profileForms } from './profile-forms';

/**
 * The file of an entry, as a person writes it: a literal, and an import of the names that it uses.
 *
 * The entry holds to its schema, which lets no quote and no backslash into any text, and its repository is on GitHub.
 */
export function entryText(entry: ServiceEntry): string {
  const profile = profileForms[entry.pipeline.profile];
  const imported = ['defineService', 'github', profile].sort();
  return [
    `import { ${imported.join(', ')} } from '../schema';`,
    '',
    'export default defineService({',
    ...text('id', entry.id),
    ...(entry.title === undefined ? [] : text('title', entry.title)),
    ...text('team', entry.team),
    ...(entry.criticality === undefined ? [] : text('criticality', entry.criticality)),
    ...(entry.highRisk ? ['  highRisk: true,'] : []),
    ...repository(entry.repository),
    ...list('environments', entry.environments),
    `  pipeline: ${profile}(${pipelineOptions(entry.pipeline)}),`,
    ...list('uses', entry.uses),
    ...list('secrets', entry.secrets),
    '});',
    '',
  ].join('\n');
}

function text(key: string, value: string): string[] {
  const flat = `  ${key}: '${value}',`;
  return flat.length <= lineWidth ? [flat] : [`  ${key}:`, `    '${value}',`];
}

function list(key: string, values: readonly string[] | undefined): string[] {
  if (!values || values.length === 0) return [];
  const before = `  ${key}: `;
  return [`${before}${laidOutList({ items: values.map((value) => `'${value}'`), before, after: ',', indent: '  ' })},`];
}

function repository(source: ServiceEntry['repository']): string[] {
  if (source.kind !== 'github') return [];
  const options = [
    `id: ${source.id}`,
    ...(source.visibility === 'private' ? [] : [`visibility: '${source.visibility}'`]),
  ];
  const flat = `  repository: github('${source.name}', { ${options.join(', ')} }),`;
  if (flat.length <= lineWidth) return [flat];
  const hugged = `  repository: github('${source.name}', {`;
  return hugged.length <= lineWidth
    ? [hugged, ...options.map((option) => `    ${option},`), '  }),']
    : ['  repository: github(', `    '${source.name}',`, `    { ${options.join(', ')} },`, '  ),'];
}

function pipelineOptions(pipeline: ServiceEntry['pipeline']): string {
  if (pipeline.profile === 'container-on-ecs') return `{ cluster: '${pipeline.cluster}' }`;
  return pipeline.profile === 'serverless' && pipeline.tool !== 'terraform' ? `{ tool: '${pipeline.tool}' }` : '';
}

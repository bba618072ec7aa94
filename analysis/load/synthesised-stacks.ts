import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArtefactError } from '../artefact-error';
import type { Problems } from './problems';
import type { Block, Stack } from './stack';

type Blocks = Readonly<Record<string, unknown>>;

/** Blocks of a root module that are read, or say nothing about permissions. */
const understood = new Set([
  '//',
  'terraform',
  'provider',
  'variable',
  'resource',
  'output',
  'import',
  'moved',
  'removed',
]);

/** Every stack of a directory that `synth` wrote. */
export function synthesisedStacks(directory: string, problems: Problems): Stack[] {
  const folder = join(directory, 'stacks');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length === 0) {
    throw new ArtefactError([
      `directory ${directory}: must be synthesised output with stacks/<name>/cdk.tf.json, or hold plans as terraform show -json prints them, got "${
        existsSync(directory) ? 'no stacks' : 'no such directory'
      }"; run npm run synth, or name its directory`,
    ]);
  }
  return names.flatMap((name) => {
    const module = moduleIn(join(folder, name, 'cdk.tf.json'), name, problems);
    return module === undefined ? [] : [stackOf(name, module, problems)];
  });
}

function moduleIn(path: string, name: string, problems: Problems): Blocks | undefined {
  const refuse = (rule: string, got: string) => {
    problems.note(`stack ${name} file cdk.tf.json`, rule, got, 'run npm run synth again');
    return undefined;
  };
  if (!existsSync(path)) return refuse('must exist', path);
  const text = readFileSync(path, 'utf8');
  try {
    const module: unknown = JSON.parse(text);
    return isBlocks(module) ? module : refuse('must be a JSON object', text);
  } catch (error) {
    return refuse('must be whole JSON', error instanceof Error ? error.message : String(error));
  }
}

function stackOf(name: string, module: Blocks, problems: Problems): Stack {
  const subject = `stack ${name}`;
  for (const block of Object.keys(module)) {
    if (!understood.has(block)) {
      problems.note(subject, 'must have no such block', block, 'write resources only, so that nothing is read at plan');
    }
  }
  const aws = provider(module, 'aws', subject, problems);
  const accounts = aws?.allowed_account_ids;
  if (Array.isArray(accounts) && accounts.length !== 1) {
    problems.note(subject, 'provider must accept exactly one account', accounts, 'set allowed_account_ids');
  }
  const tags = first(aws?.default_tags)?.tags;
  return {
    name,
    account: Array.isArray(accounts) ? String(accounts[0]) : undefined,
    region: typeof aws?.region === 'string' ? aws.region : undefined,
    githubOwner: text(provider(module, 'github', subject, problems)?.owner),
    defaultTags: isBlocks(tags) ? (tags as Record<string, string>) : {},
    resources: resourcesIn(module, subject, problems),
    imports: Object.fromEntries(
      listOf(module.import).flatMap((block) => {
        const { to, id } = isBlocks(block) ? block : {};
        return typeof to === 'string' && typeof id === 'string' ? [[to.replace(/^\$\{(.*)\}$/, '$1'), id]] : [];
      }),
    ),
  };
}

function resourcesIn(module: Blocks, subject: string, problems: Problems): Stack['resources'] {
  const resources = module.resource ?? {};
  if (isBlocks(resources) && Object.values(resources).every((named) => isBlocks(named) && allBlocks(named))) {
    return resources as Record<string, Record<string, Block>>;
  }
  problems.note(subject, 'resources must be type, then name, then arguments', resources, 'run npm run synth again');
  return {};
}

function provider(module: Blocks, kind: string, subject: string, problems: Problems): Blocks | undefined {
  const configured = listOf(isBlocks(module.provider) ? module.provider[kind] : undefined);
  const [only] = configured;
  if (configured.length > 1 || (isBlocks(only) && only.alias !== undefined)) {
    problems.note(subject, `must have one provider ${kind}`, configured.length, 'make a stack for each account');
  }
  return isBlocks(only) ? only : undefined;
}

const isBlocks = (value: unknown): value is Blocks =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const allBlocks = (named: Blocks) => Object.values(named).every(isBlocks);
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const first = (value: unknown): Blocks | undefined => listOf(value).find(isBlocks);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

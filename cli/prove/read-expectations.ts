import { join } from 'node:path';
import type { Expectations } from '../../expectations/expectations';
import { readJson } from '../read-json';
import { Refusal } from '../refusal';
import { expectedKeys } from './expected-keys';

/** What should be true of the output in a directory; undefined when nobody wrote it down. */
export function readExpectations(directory: string): Expectations | undefined {
  const path = join(directory, 'expectations.json');
  const value = readJson(path, 'expectations');
  if (value === undefined) return undefined;

  const refuse = (where: string, key: string) =>
    new Refusal(`expectations: ${where} must have ${key}, got "nothing" in ${path}; run npm run synth`);
  const demand = (part: unknown, where: string, keys: readonly string[]): Record<string, unknown> => {
    const has = (key: string) => typeof part === 'object' && part !== null && Object.hasOwn(part, key);
    const missing = keys.find((key) => !has(key));
    if (missing !== undefined) throw refuse(where, missing);
    return part as Record<string, unknown>;
  };
  const each = (parts: unknown, where: string, keys: readonly string[]): void => {
    if (!Array.isArray(parts)) throw refuse(where, 'a list');
    for (const [index, part] of parts.entries()) demand(part, `${where} ${nameOf(part) ?? index + 1}`, keys);
  };

  // A file of another version would be read as one that asks for less.
  const file = demand(value, 'the file', expectedKeys.file);
  const organization = demand(file.organization, 'organization', expectedKeys.organization);
  each(organization.environments, 'environment', expectedKeys.environment);
  each(file.accounts, 'account', expectedKeys.account);
  each(file.homes, 'home', expectedKeys.home);
  each(file.githubEnvironments, 'repository', expectedKeys.repository);
  for (const { repository, environments } of file.githubEnvironments as { repository: string; environments: unknown }[])
    each(environments, `environment of ${repository}`, expectedKeys.githubEnvironment);
  each(file.githubApps, 'GitHub App', expectedKeys.githubApp);
  each(file.stacks, 'stack', []);
  each(file.roles, 'role', ['arn', 'kind']);
  for (const role of file.roles as { arn: string; kind: string; job?: unknown }[]) {
    const isOfPlatform = role.kind === 'platform' || role.kind === 'people';
    demand(role, `role ${role.arn}`, isOfPlatform ? expectedKeys.platformRole : expectedKeys.serviceRole);
    if (!isOfPlatform) demand(role.job, `job of role ${role.arn}`, expectedKeys.job);
  }
  return value as Expectations;
}

function nameOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { arn, name, id, service, repository } = part as Record<string, unknown>;
  return [arn, name, id, service, repository].find((text) => typeof text === 'string') as string | undefined;
}

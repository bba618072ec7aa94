import type { z } from 'zod';
import { githubRepository } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import { useNames } from '../../registry/grants';
import { serviceSchema } from '../../registry/schema';
import { parse } from '../../registry/schema-findings';
import { idFindings } from './id-findings';
import { listed } from './listed';
import { oneOf } from './one-of';
import { profileForms } from './profile-forms';
import type { Question } from './question';

const always = () => true;
const isContainer = ({ profile }: { profile?: string }) => profile === 'container-on-ecs';

/** What a schema says, with the option as the subject. */
function read(flag: string, schema: z.ZodType, value: unknown): Finding[] {
  return parse(schema, value, flag).findings.map((finding) => ({ ...finding, rule: finding.rule.replace(/^it /, '') }));
}

/** Everything that a new service needs, in the order in which a person is asked. */
export const questions: readonly Question[] = [
  {
    key: 'id',
    flag: '--id',
    ask: () => 'id of the service, permanent, such as refunds',
    matters: always,
    findings: (id, platform) => [...read('--id', serviceSchema.shape.id, id), ...idFindings(id, platform)],
  },
  {
    key: 'team',
    flag: '--team',
    ask: ({ teams }) => `team, one of ${[...teams.keys()].join(', ')}`,
    matters: always,
    findings: (team, { teams, retiredIds }) =>
      oneOf('--team', 'registry/teams.ts', team, [...teams.keys()], retiredIds.teams),
  },
  {
    key: 'repository',
    flag: '--repository',
    ask: ({ organization }) => `repository, such as ${organization.github.organization}/refunds`,
    matters: always,
    findings: (name, { services }) => [
      ...read('--repository', githubRepository.shape.name, name),
      ...services
        .filter(
          ({ entry: { repository } }) =>
            repository.kind === 'github' && repository.name.toLowerCase() === name.toLowerCase(),
        )
        .map(
          ({ id }): Finding => ({
            check: 'new',
            subject: '--repository',
            rule: `must be of no other service, such as ${id}`,
            got: name,
            remedy: 'name the repository of the new service',
          }),
        ),
    ],
  },
  {
    key: 'repositoryId',
    flag: '--repository-id',
    ask: () => 'its number, as gh api repos/<owner>/<name> --jq .id prints it',
    matters: always,
    findings: (text) =>
      /^[1-9]\d{0,14}$/.test(text)
        ? []
        : [
            {
              check: 'new',
              subject: '--repository-id',
              rule: 'must be the number that GitHub gives the repository',
              got: text,
              remedy: 'ask for it: gh api repos/OWNER/NAME --jq .id',
            },
          ],
  },
  {
    key: 'environments',
    flag: '--environments',
    ask: ({ environments }) => `environments, some of ${[...environments.keys()].join(', ')}, the first one tests`,
    matters: always,
    findings: (text, { environments, retiredIds }) =>
      listed(text).flatMap((id) =>
        oneOf('--environments', 'environments/', id, [...environments.keys()], retiredIds.environments),
      ),
  },
  {
    key: 'profile',
    flag: '--profile',
    ask: () => `profile, one of ${Object.keys(profileForms).join(', ')}`,
    matters: always,
    findings: (profile) => oneOf('--profile', 'the profiles', profile, Object.keys(profileForms), []),
  },
  {
    key: 'cluster',
    flag: '--cluster',
    ask: () => 'name of the shared ECS cluster, such as main',
    matters: isContainer,
    findings: (cluster) => read('--cluster', serviceSchema.shape.id, cluster),
  },
  {
    key: 'uses',
    flag: '--uses',
    ask: () => `what it uses, some of ${useNames.join(', ')}, or nothing`,
    matters: always,
    optional: true,
    findings: (text) => listed(text).flatMap((use) => oneOf('--uses', 'the catalogue', use, useNames, [])),
  },
];

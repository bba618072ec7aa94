import type { Answers } from './answers';
import { listed } from './listed';

/**
 * The value that the answers stand for, for the schema to judge.
 *
 * @param answers with every option that must be given.
 */
export function entryOf(answers: Answers): unknown {
  const { uses, secrets } = { uses: listed(answers.uses), secrets: listed(answers.secrets) };
  return {
    id: answers.id,
    ...(answers.title && { title: answers.title }),
    team: answers.team,
    ...(answers.criticality && { criticality: answers.criticality }),
    ...(answers.highRisk && { highRisk: true }),
    repository: {
      kind: 'github',
      name: answers.repository,
      id: Number(answers.repositoryId),
      subject: 'immutable',
      visibility: answers.visibility ?? 'private',
    },
    environments: listed(answers.environments),
    pipeline: pipelineOf(answers),
    ...(uses.length > 0 && { uses: [...uses].sort() }),
    ...(secrets.length > 0 && { secrets }),
  };
}

function pipelineOf({ profile, cluster, tool }: Answers): unknown {
  const given = { ...(cluster && { cluster }), ...(tool && { tool }) };
  return profile === 'serverless' ? { profile, tool: 'terraform', ...given } : { profile, ...given };
}

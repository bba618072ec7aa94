import { answerPart } from './answer-part';
import type { Ask } from './aws-cli';

/** The environment of a session of a role, taken with the credentials at hand. */
export async function asRole(ask: Ask, env: NodeJS.ProcessEnv, arn: string): Promise<NodeJS.ProcessEnv> {
  const answer = await ask('sts', 'assume-role', '--role-arn', arn, '--role-session-name', 'recover');
  const part = (name: string) => String(answerPart(answer, `Credentials.${name}`));
  const { AWS_PROFILE: _, ...rest } = env;
  return {
    ...rest,
    AWS_ACCESS_KEY_ID: part('AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: part('SecretAccessKey'),
    AWS_SESSION_TOKEN: part('SessionToken'),
  };
}

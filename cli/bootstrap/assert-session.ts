import { spawnSync } from 'node:child_process';
import type { BootstrapStep } from './bootstrap-step';

export type SessionInput = {
  readonly session: BootstrapStep['session'];
  /** ARN of the role of an administrator. */
  readonly administrator: string;
  /** Id of the platform account, where it is known. */
  readonly platformAccount: string | undefined;
};

/**
 * Throws when the credentials at hand are not those that a step needs: what is applied in a wrong account stays there.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function assertSession({ session, administrator, platformAccount }: SessionInput): void {
  const { error, status, stdout, stderr } = spawnSync('aws', ['sts', 'get-caller-identity', '--output', 'json'], {
    encoding: 'utf8',
    env: process.env,
  });
  if (error || status !== 0) {
    const got = error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit ${status}`;
    throw new Error(`credentials: must be a session of AWS, got "${got}"; sign in and run the step again`);
  }
  const { Arn: arn = '' } = JSON.parse(stdout) as { Arn?: string };
  const [, , , , account, resource = ''] = arn.split(':');
  const wanted = session === 'first' ? administrator.split(':')[4] : platformAccount;
  const isRight = account === wanted && (session === 'first' || resource.startsWith('assumed-role/administrator/'));
  if (isRight) return;
  const must =
    session === 'first'
      ? `a session in account ${wanted}, which may take ${administrator}`
      : `a session of administrator in the platform account ${wanted ?? '(its id is not known yet)'}`;
  throw new Error(`credentials: must be ${must}, got "${arn}"; sign in as that and run the step again`);
}

import { join } from 'node:path';
import type { Operation } from './operation';

export type ByHandInput = {
  readonly terraform: string;
  readonly stack: string;
  readonly outdir: string;
  /** ARN of the role to assume in the account of the stack. */
  readonly identity: string;
  readonly session: string;
  readonly stateProfile: string | undefined;
  readonly providerLock: string | undefined;
};

/** One command of Terraform on a stack whose state is in the bucket. */
export function byHandOperations(command: 'plan' | 'apply' | 'output', input: ByHandInput): readonly Operation[] {
  const { terraform, stack, outdir, identity, session, stateProfile, providerLock } = input;
  const directory = `by-hand/${stack}`;
  const run = (...args: readonly string[]): Operation & { readonly do: 'run' } => ({
    do: 'run',
    program: terraform,
    args: [`-chdir=${directory}`, ...args],
  });
  return [
    { do: 'copy', from: join(outdir, 'stacks', stack, 'cdk.tf.json'), to: join(directory, 'cdk.tf.json') },
    ...(providerLock === undefined
      ? []
      : [{ do: 'copy', from: providerLock, to: join(directory, '.terraform.lock.hcl') } as const]),
    {
      ...run(
        'init',
        '-input=false',
        '-reconfigure',
        ...(providerLock === undefined ? [] : ['-lockfile=readonly']),
        ...(stateProfile === undefined ? [] : [`-backend-config=profile=${stateProfile}`]),
      ),
      aside: true,
    },
    command === 'output'
      ? run('output', '-json')
      : run(command, `-var=identity=${identity}`, `-var=session=${session}`),
  ];
}

import { join } from 'node:path';
import type { Action, Actor } from './action';
import type { Operation } from './operation';

export type OperationsInput = {
  /** `terraform` or `tofu`. */
  readonly terraform: string;
  readonly outdir: string;
  /** ARN of a role, or a placeholder in angle brackets while it is not known. */
  readonly arnOf: (actor: Actor) => string;
  /** What CloudTrail shows for the sessions that Terraform opens. */
  readonly session: string;
  /** `owner/name` of this repository. */
  readonly repository: string;
  /** What `main` is on GitHub. */
  readonly commit: string;
  readonly evidenceBucket: string;
  /** The lock of providers of a stack, where the fork has committed it. */
  readonly providerLock: (stack: string) => string | undefined;
  /** True where nobody is asked before each apply. */
  readonly yes: boolean;
};

/** Terraform runs beside the output: a synthesis replaces that as a whole. */
const directoryOf = (stack: string) => `by-hand/${stack}`;
const localState = '{ "terraform": { "backend": { "local": {} } } }';

/** The commands of one action of the first run, in order. */
export function operationsOf(action: Action, input: OperationsInput): readonly Operation[] {
  const { terraform, arnOf } = input;
  const run = (program: string, ...args: string[]): Operation => ({ do: 'run', program, args });
  const platform = (...args: string[]) => run('npx', 'platform', ...args);
  switch (action.do) {
    case 'apply':
      return [
        ...prepare(action.place.stack, input, action.state === 'file'),
        run(terraform, ...init(action.place.stack, input, backendOf(action.state, arnOf))),
        apply(action.place.stack, arnOf(action.as), input),
      ];
    case 'apply-github':
      return [
        ...prepare(action.stack, input, false),
        run(terraform, ...init(action.stack, input, inBucket())),
        { ...apply(action.stack, '', input), needs: ['GITHUB_TOKEN'] },
      ];
    case 'move-state': {
      const { stack } = action.place;
      const directory = directoryOf(stack);
      return [
        ...prepare(stack, input, false),
        run(
          terraform,
          `-chdir=${directory}`,
          'init',
          '-migrate-state',
          '-force-copy',
          '-input=false',
          `-backend-config=${stateRole(arnOf(action.as))}`,
        ),
        { do: 'remove', files: [join(directory, 'terraform.tfstate'), join(directory, 'terraform.tfstate.backup')] },
      ];
    }
    case 'pipeline':
      return [{ do: 'ask', text: `the workflow apply applies ${action.place.stack}` }];
    case 'accounts-sync':
      return [platform('accounts', 'sync')];
    case 'activate':
      return [platform('accounts', 'activate')];
    case 'teams-sync':
      return [platform('teams', 'sync')];
    case 'lock':
      return [platform('lock')];
    case 'synth':
      return [platform('synth')];
    case 'fetch-main':
      return [run('git', 'fetch', 'origin', 'main')];
    case 'anchor':
      return [
        {
          do: 'run',
          program: '.github/scripts/anchor-evidence.sh',
          args: [input.commit],
          env: { GITHUB_REPOSITORY: input.repository, EVIDENCE_BUCKET: input.evidenceBucket },
        },
      ];
    case 'see':
      return [platform('two-people'), platform('prove')];
    case 'people':
      return action.what.map((text) => ({ do: 'ask', text }));
  }
}

function prepare(stack: string, { outdir, providerLock }: OperationsInput, file: boolean): Operation[] {
  const directory = directoryOf(stack);
  const lock = providerLock(stack);
  const override = join(directory, 'local_override.tf.json');
  return [
    { do: 'copy', from: join(outdir, 'stacks', stack, 'cdk.tf.json'), to: join(directory, 'cdk.tf.json') },
    ...(lock === undefined ? [] : [{ do: 'copy', from: lock, to: join(directory, '.terraform.lock.hcl') } as const]),
    file ? { do: 'write', to: override, text: localState } : { do: 'remove', files: [override] },
  ];
}

const init = (stack: string, { providerLock }: OperationsInput, backend: readonly string[]) => [
  `-chdir=${directoryOf(stack)}`,
  'init',
  '-input=false',
  ...(providerLock(stack) === undefined ? [] : ['-lockfile=readonly']),
  ...backend,
];

const apply = (
  stack: string,
  identity: string,
  { terraform, session, yes }: OperationsInput,
): Operation & { do: 'run' } => ({
  do: 'run',
  program: terraform,
  args: [
    `-chdir=${directoryOf(stack)}`,
    'apply',
    ...(yes ? ['-auto-approve', '-input=false'] : []),
    `-var=identity=${identity}`,
    `-var=session=${session}`,
  ],
});

const stateRole = (arn: string) => `assume_role={role_arn="${arn}"}`;

/** Whoever reached the bucket before may have been another. A state that is a file is never reconfigured: Terraform then refuses one that has moved. */
const inBucket = (role?: string) => [
  '-reconfigure',
  ...(role === undefined ? [] : [`-backend-config=${stateRole(role)}`]),
];

const backendOf = (state: Extract<Action, { do: 'apply' }>['state'], arnOf: OperationsInput['arnOf']) =>
  state === 'file' ? [] : inBucket(state.as === 'session' ? undefined : arnOf(state.as));

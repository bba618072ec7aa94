import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, type ScriptRan, type ScriptSandbox, scriptSandbox } from './script-sandbox';

export const commit = 'c'.repeat(40);
export const bucket = 'acme-platform-state-200000000001';
const accounts: Readonly<Record<string, string>> = { bootstrap: '200000000001' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export type JudgedChange = Readonly<Record<string, unknown>>;
export type Result = {
  readonly result: string;
  readonly stacks: readonly { readonly stack: string; readonly result: string }[];
};

export type ApplySandbox = ScriptSandbox & {
  /** A copy of the scripts, with lock files beside it: those of the example need not exist. */
  readonly script: (name: string, args: string, env?: Readonly<Record<string, string>>) => ScriptRan;
  readonly stackFile: (stack: string) => string;
  /** What `plan-main.sh` would have saved of a stack. */
  readonly saved: (stack: string, text?: string) => void;
  /** judged.json with these stacks, in steps; the hashes are those of what is there. */
  readonly judge: (
    steps: readonly (readonly string[])[],
    identity?: string,
    changed?: (stack: JudgedChange) => JudgedChange,
  ) => void;
  readonly apply: (env?: Readonly<Record<string, string>>) => ScriptRan;
  readonly result: () => Result | undefined;
  /** Stacks that Terraform was asked to apply, in the order in which it began. */
  readonly begun: () => string[];
};

/** Fakes of Terraform and of AWS with a bucket that is a directory; `broken` in a plan makes its apply fail, `patient` in one lets it
 * end after another failed; with a number in `hold` none ends before so many have begun. */
export function applySandbox(): ApplySandbox {
  const sandbox = scriptSandbox();
  const { directory, write, read, fake, calls, runText } = sandbox;
  const stackFile = (stack: string) =>
    JSON.stringify(
      stack.startsWith('github-')
        ? { provider: { github: [{ owner: 'acme' }] }, terraform: { required_providers: { github: {} } } }
        : {
            provider: { aws: [{ allowed_account_ids: [accounts[stack] ?? '200000000003'] }] },
            terraform: {
              required_providers: { aws: {} },
              backend: { s3: { bucket, key: `stacks/${stack}.tfstate` } },
            },
          },
    );
  const key = (stack: string) => `plans/${commit}/7/${stack}.tfplan`;
  const lock = '# locked\n';

  beforeAll(() => {
    write('.github/providers/aws.lock.hcl', lock);
    write('.github/providers/github.lock.hcl', lock);
    runText(`cp -r '${join(repositoryRoot, '.github', 'scripts')}' '${directory}/.github/scripts'`);
    fake(
      'aws',
      `declare -A given=()
previous=none
for word in "$@"; do given[$previous]=$word; previous=$word; done
object='${directory}/bucket/'\${given[--key]:-}
case "$1 $2" in
  'sts get-caller-identity') echo '{ "Arn": "arn:aws:sts::200000000001:assumed-role/'"\${ROLE:-services-apply}"'/run-7" }' ;;
  'sts assume-role-with-web-identity') echo '{ "Credentials": { "AccessKeyId": "fresh", "SecretAccessKey": "s", "SessionToken": "t" } }' ;;
  's3api list-objects-v2') [ ! -e '${directory}/bucket/'"\${given[--prefix]}" ] || echo '{ "Contents": [{ "Key": "'"\${given[--prefix]}"'" }] }' ;;
  's3api get-object') cp -- "$object" "\${!#}" ;;
  's3api put-object') [ ! -e "$object" ] || { echo PreconditionFailed >&2; exit 254; }; mkdir -p -- "$(dirname "$object")"; cp -- "\${given[--body]}" "$object" ;;
  *) exit 2 ;;
esac`,
    );
    fake(
      'terraform',
      `dir=\${1#-chdir=}; stack=$(basename "$dir")
tries=0
wait_a_little() { tries=$((tries + 1)); [ $tries -lt 500 ] || exit 9; sleep 0.02; }
held() { while [ -e '${directory}/hold' ] && [ "$(grep -c begin '${directory}/events')" -lt "$(cat '${directory}/hold')" ]; do wait_a_little; done; }
note() { echo "$1 $stack" >> '${directory}/events'; }
echo "$2 $stack \${AWS_ACCESS_KEY_ID:-none} \${GITHUB_TOKEN:-none}" >> '${directory}/seen'
case $2 in
  init) [ ! -f '${directory}/no-init' ] || ! grep -qx "$stack" '${directory}/no-init' ;;
  plan)
    note begin
    if grep -q broken "$dir/cdk.tf.json"; then echo 'Error: broken' >&2; exit 1; fi
    held
    echo "plan of $stack" > "$dir/tfplan"; note end ;;
  show) echo "{ \\"of\\": \\"$stack\\" }" ;;
  state) note pushed ;;
  apply)
    note begin
    [ ! -e '${directory}/lock-at-begin' ] || install -D '${directory}/lock-at-begin' '${directory}/bucket/stacks/'"$stack.tfstate.tflock"
    held
    if grep -q patient "$dir/tfplan"; then until grep -q failed '${directory}/events'; do wait_a_little; done; fi
    if grep -q errored "$dir/tfplan"; then : > "$dir/errored.tfstate"; exit 1; fi
    if grep -q broken "$dir/tfplan"; then note failed; echo 'Error: broken' >&2; exit 1; fi
    note end ;;
esac`,
    );
    fake('curl', `cat > '${directory}/asked'; echo '{ "value": "a.b.c" }'`);
  });
  beforeEach(() => {
    for (const name of ['from', 'bucket', 'result.json', 'hold', 'no-init', 'session', 'token']) {
      rmSync(join(directory, name), { recursive: true, force: true });
    }
    for (const name of ['events', 'seen', 'terraform.calls', 'aws.calls', 'curl.calls']) write(name, '');
    mkdirSync(join(directory, 'from'));
  });

  const saved = (stack: string, text = `plan of ${stack}\n`) => {
    write(`bucket/${key(stack)}`, text);
    write(`from/${stack}/cdk.tf.json`, stackFile(stack));
  };
  const script = (name: string, args: string, env: Readonly<Record<string, string>> = {}) =>
    runText(`'${directory}/.github/scripts/${name}' ${args}`, {
      COMMIT: commit,
      RUN_ID: '7',
      GITHUB_RUN_ID: '7',
      STATE_BUCKET: bucket,
      ...env,
    });
  return {
    ...sandbox,
    script,
    stackFile,
    saved,
    judge: (steps, identity = 'services-apply', changed = (stack) => stack) => {
      const stacks = steps.flatMap((names, order) =>
        names.map((stack) => {
          const plan = join(directory, 'bucket', key(stack));
          return changed({
            stack,
            identity,
            level: 3,
            order,
            key: key(stack),
            sha256: sha256(existsSync(plan) ? readFileSync(plan, 'utf8') : ''),
            jsonSha256: sha256(''),
            fileSha256: sha256(stackFile(stack)),
            lockSha256: sha256(lock),
          });
        }),
      );
      write('judged.json', JSON.stringify({ version: 1, commit, run: { id: 7, attempt: 1 }, stacks, waiting: [] }));
    },
    apply: (env = {}) => script('apply.sh', 'judged.json from result.json', { IDENTITY: 'services-apply', ...env }),
    result: () =>
      existsSync(join(directory, 'result.json')) ? (JSON.parse(read('result.json')) as Result) : undefined,
    begun: () =>
      calls('terraform')
        .filter((call) => call.includes(' apply '))
        .map((call) => /stacks\/(\S+) /.exec(call)?.[1] ?? ''),
  };
}

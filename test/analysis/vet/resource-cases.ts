import type { Case } from './case';
import { type Path, put } from './put';

const stack = 'services-pay-prod';
const role: Path = ['resource', 'aws_iam_role', 'pay_task'];
const bucket: Path = ['resource', 'aws_s3_bucket', 'pay-site_site'];
const key: Path = ['resource', 'aws_kms_key', 'state'];
const first = 'aws_iam_role.pay_build';

const shape = (name: string, path: Path, value: unknown): Case => ({
  rule: 'resource-shape',
  name,
  stack,
  deny: [put(path, value)],
  says: 'must be resources by type, then by name',
});
const type = (name: string, made: string, block: unknown, at = stack): Case => ({
  rule: 'known-types',
  name,
  stack: at,
  deny: [put(['resource', made, 'x'], block)],
  says: `resource ${made}: must be of a type that main makes, by a provider of this stack`,
});
const argument = (name: string, path: Path, value: unknown, says: string): Case => ({
  rule: 'known-arguments',
  name,
  stack,
  deny: [put(path, value)],
  says: `must have only arguments that main writes for this type, got "${says}"`,
});
const meta = (name: string, value: unknown, rest: Partial<Case> = {}): Case => ({
  rule: 'meta-arguments-as-main',
  name,
  stack,
  deny: [put([...role, name.split(' ')[0] ?? ''], value)],
  says: `aws_iam_role.pay_task ${name.split(' ')[0]}: must `,
  ...rest,
});

/** What a pull request could write into resources, and what it must be able to write. */
export const resourceCases: readonly Case[] = [
  {
    ...shape('a list of bodies', ['resource', 'aws_iam_role', 'x'], [{ provisioner: [] }]),
    allow: [put(['resource', 'aws_iam_role', 'pay-new_task'], { name: 'pay-new_task' })],
  },
  shape('a list of resources', ['resource'], [{ external: { x: {} } }]),
  shape('a list of names', ['resource', 'aws_iam_role'], [{ x: {} }]),
  shape('no arguments', ['resource', 'aws_iam_role', 'x'], null),
  shape('a name that is no identifier', ['resource', 'aws_iam_role', 'a.b'], {}),
  shape('a name that is an expression', ['resource', 'aws_iam_role', '${file("/x")}'], {}),
  {
    ...type('a program', 'terraform_data', { input: '1' }),
    allow: [put(['resource', 'aws_kms_key', 'pay'], { description: 'a type that main makes elsewhere' })],
  },
  type('a file', 'local_file', { filename: '/x' }),
  type('a type of this provider that reads files', 'aws_s3_object', { source: '/proc/self/environ' }),
  type('a type that main makes with another provider', 'github_repository_ruleset', { name: 'x' }),
  type('a type of AWS where only GitHub is', 'aws_iam_role', { name: 'x' }, 'github-pay'),
  type('what every object has', 'constructor', {}),
  type('a comment for a type', '//', {}),
  {
    ...argument('a file that is read', [...role, 'source'], '/proc/self/environ', 'source'),
    allow: [put([...bucket, 'tags', 'platform:owner'], 'an argument that main writes elsewhere for the type')],
  },
  argument('another Region', [...role, 'region'], 'us-east-1', 'region'),
  argument('a block within', [...role, 'inline_policy'], [{ name: 'x' }], 'inline_policy'),
  argument('a new tag', [...role, 'tags', 'x'], 'y', 'tags.x'),
  argument('an expression for a tag', [...role, 'tags', '${file("/x")}'], 'y', 'tags.${file(\\"/x\\")}'),
  argument('a generated block deep within', [...bucket, 'tags', 'dynamic'], {}, 'tags.dynamic'),
  argument('an argument that every object has', [...role, 'constructor'], 'y', 'constructor'),
  meta('provisioner', [{ 'local-exec': { command: 'env' } }]),
  meta('provisioner that main has too', 0, {
    both: [put([...role, 'provisioner'], [{ 'local-exec': { command: 'env' } }])],
    deny: [],
  }),
  meta('connection', [{ host: 'attacker.example' }]),
  meta('dynamic', { inline_policy: { for_each: '${fileset("/", "*")}', content: {} } }),
  meta('provider', 'aws.other'),
  meta('count', 2),
  meta('count of another number', 2, {
    both: [put([...role, 'count'], 1)],
    deny: [put([...role, 'count'], 2)],
    allow: [],
  }),
  meta('for_each', '${toset(split("", file("/x")))}'),
  meta('depends_on', [first]),
  meta('depends_on of a resource elsewhere', 0, {
    both: [put([...role, 'depends_on'], [first])],
    deny: [put([...role, 'depends_on'], ['data.external.x'])],
    allow: [put([...role, 'depends_on'], ['aws_iam_role.pay_deploy'])],
  }),
  meta('lifecycle', { postcondition: [{ condition: '${fileexists("/x")}', error_message: 'x' }] }),
  {
    rule: 'meta-arguments-as-main',
    name: 'a lifecycle that main does not write for the type',
    stack: 'bootstrap',
    deny: [put([...key, 'lifecycle'], { prevent_destroy: true, ignore_changes: ['policy'] })],
    allow: [put(['resource', 'aws_kms_key', 'more'], { lifecycle: { prevent_destroy: true } })],
    says: 'lifecycle: must be as main writes it for this type',
  },
];

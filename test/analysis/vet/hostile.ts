import fc from 'fast-check';

/** In everything hostile, and nowhere else: what holds it must not be vetted. */
export const marker = 'hostile-mark';

/** Functions of Terraform that read files, show secrets, or make templates of text. */
const functions = [
  'file',
  'filebase64',
  'fileexists',
  'filemd5',
  'filesha256',
  'templatefile',
  'templatestring',
  'fileset',
  'pathexpand',
  'abspath',
  'nonsensitive',
  'jsondecode',
  'format',
  'provider::aws::arn_parse',
  'provider::terraform::decode_tfvars',
];
const names = [
  'data.external.x.result',
  'data.http.x.response_body',
  'module.x.y',
  'var.identity',
  'local.x',
  'path.module',
  'path.root',
  'terraform.workspace',
  'self.id',
  'each.key',
  'count.index',
  'ephemeral.x.y.z',
  'aws_iam_role.gone.arn',
  'aws_iam_role.pay_task',
  'aws_iam_role.pay_task["arn"]',
  'aws_iam_role.*.arn',
  'provider.aws.x',
];

const inner = fc.oneof(
  fc.constantFrom(...functions).map((name) => `${name}("/${marker}")`),
  fc.constantFrom(...names).map((name) => `"${marker}" == ${name}`),
  fc.constantFrom(...names),
);

/** Wrappers in which Terraform still evaluates what they hold, or refuses it; none makes it literal. */
const wrap: readonly ((text: string) => string)[] = [
  (text) => `\${${text}}`,
  (text) => `\${~ ${text} ~}`,
  (text) => `\${\n${text}\n}`,
  (text) => `x\${${text}}y`,
  (text) => `$\${a}\${${text}}`,
  (text) => `$\${\${${text}}}`,
  (text) => `$$\${${text}}`,
  (text) => `%%\${${text}}`,
  (text) => `%$\${${text}}`,
  (text) => `\\\${${text}}`,
  (text) => `"\${${text}}`,
  (text) => `\${"\${${text}}"}`,
  (text) => `\${true ? ${text} : 1}`,
  (text) => `\${[for x in [1] : ${text}]}`,
  (text) => `\${{a = ${text}}}`,
  (text) => `\${[${text}][0]}`,
  (text) => `\${<<EOT\n\${${text}}\nEOT\n}`,
  (text) => `%{if ${text} == 1}x%{endif}`,
  (text) => `%{~ for x in [${text}] ~}x%{ endfor }`,
  (text) => `%%{x}%{if ${text}}%{endif}`,
  (text) => `\${aws_iam_role.pay_task[${text}].arn}`,
  (text) => `\${aws_iam_role.pay_task.arn + ${text}}`,
  (text) => `\${!${text}}`,
  (text) => `\${(${text})...}`,
];

/** Text that Terraform would evaluate, marked. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...wrap), inner, fc.boolean())
  .map(([around, text, isFirst]) => (isFirst ? `${marker} ${around(text)}` : `${around(text)} ${marker}`));

/** Arguments and blocks that are hostile without any expression. */
export const hostileBlocks: readonly (readonly [key: string, value: unknown])[] = [
  ['provisioner', [{ 'local-exec': { command: `env > ${marker}` } }]],
  ['provisioner', { 'remote-exec': { inline: [marker] }, file: { source: '/proc/self/environ', destination: marker } }],
  ['connection', { type: 'ssh', host: marker }],
  ['provider', `aws.${marker}`],
  ['source', `/${marker}`],
  ['filename', `/${marker}`],
  ['template_url', `https://${marker}.example`],
  ['endpoint', `https://${marker}.example`],
  ['depends_on', [`data.external.${marker}`]],
  ['lifecycle', { precondition: [{ condition: true, error_message: marker }] }],
  ['dynamic', { inline_policy: { for_each: [marker], content: { name: marker } } }],
  ['for_each', [marker]],
  ['count', [marker]],
  ['data', { external: { x: { program: ['sh', '-c', marker] } } }],
  ['data', [{ http: { x: { url: `https://${marker}.example` } } }]],
  ['module', { x: { source: `git::https://${marker}.example/x.git` } }],
  ['module', { x: { source: `./${marker}` } }],
  ['ephemeral', { aws_secretsmanager_secret_version: { x: { secret_id: marker } } }],
  ['check', { [marker]: { assert: [{ condition: true, error_message: 'x' }] } }],
  ['terraform', { cloud: { organization: marker } }],
  ['terraform', { backend: { http: { address: `https://${marker}.example` } } }],
  ['terraform', { required_providers: { external: { source: `${marker}/external` } } }],
  ['provider', { aws: [{ alias: 'x', assume_role: [{ role_arn: `arn:aws:iam::1:role/${marker}` }] }] }],
  ['provider', { aws: [{ endpoints: [{ sts: `https://${marker}.example` }] }] }],
  ['provider', { external: { x: marker } }],
  ['variable', { identity: { default: `arn:aws:iam::1:role/${marker}` } }],
  ['locals', { x: marker }],
  ['output', { [marker]: { value: 1 } }],
  ['import', [{ to: `aws_iam_role.${marker}`, id: 'x' }]],
  ['import', [{ to: 'aws_iam_role.pay_task', id: 'x', provider: `aws.${marker}` }]],
  ['removed', [{ from: 'aws_iam_role.x', provisioner: [{ 'local-exec': { command: marker } }] }]],
  ['moved', [{ from: `module.${marker}.aws_iam_role.x`, to: 'aws_iam_role.pay_task' }]],
];

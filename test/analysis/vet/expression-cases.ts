import type { Case } from './case';
import { put } from './put';

const unit = 'aws_organizations_organization.organization';
const output = ['output', 'organization_id', 'value'];
const policy = ['resource', 'aws_organizations_organization', 'organization', 'feature_set'];
const leak = '${file("/proc/self/environ")}';
const refuses = (name: string, text: string, path = output, says = 'organization'): Case => ({
  rule: 'plain-references',
  name,
  deny: [put(path, text)],
  says,
});

/** Texts that Terraform evaluates, in an output, an argument and a key. */
export const expressionCases: readonly Case[] = [
  {
    rule: 'outputs-as-main',
    name: 'file("/proc/self/environ") in a new output',
    deny: [put(['output', 'leak'], { value: leak })],
    allow: [put(output, `\${${unit}.arn}`)],
    says: 'must be an output that main has',
  },
  {
    rule: 'plain-references',
    name: 'file("/proc/self/environ") in an output that main has',
    deny: [put(output, leak)],
    allow: [put(output, { a: [`id \${${unit}.roots[0].id} of \${${unit}.tags.x}`], [`\${${unit}.id}`]: true })],
    says: 'organization_id.value: must be a plain reference to a resource of this stack, got "${file(\\"/proc/self/environ\\")}"',
  },
  refuses('file() in an argument', leak, policy),
  refuses('a function around a reference', `\${nonsensitive(${unit}.id)}`),
  refuses('a function of a provider', '${provider::aws::arn_parse("x")}'),
  refuses('a function after a reference', `\${${unit}.id}${leak}`),
  refuses('an operator', `\${${unit}.id + 1}`),
  refuses('a condition', `\${true ? 1 : ${unit}.id}`),
  refuses('a splat', `\${${unit}.roots[*].id}`),
  refuses('an old splat', `\${${unit}.roots.*.id}`),
  refuses('an index by expression', `\${${unit}.roots[file("/x")].id}`),
  refuses('an index by text', `\${${unit}.tags["x"]}`),
  refuses('a whole resource', `\${${unit}}`),
  refuses('a for expression', '${[for x in [1] : x]}'),
  refuses('a heredoc', '${<<X\nfile\nX\n}'),
  refuses('a text in an expression', '${"x"}'),
  refuses('an expression in an expression', `\${"\${${unit}.id}"}`),
  refuses('an object', '${{}}'),
  refuses('a strip mark', `\${~${unit}.id~}`),
  refuses('a space', `\${ ${unit}.id }`),
  refuses('an expression without end', '${'),
  refuses('a reference without end', `\${${unit}.id`),
  refuses('a data source', '${data.external.x.result}'),
  refuses('a module', '${module.x.y.z}'),
  refuses('a path', '${path.module}'),
  refuses('a path beyond', '${path.module.x}'),
  refuses('the workspace', '${terraform.workspace}'),
  refuses('itself', '${self.id.x}'),
  refuses('a resource elsewhere', '${aws_organizations_organization.other.id}', output, 'a resource of this stack'),
  refuses('what every object has', '${constructor.constructor.name}', output, 'a resource of this stack'),
  refuses('a directive', '%{if true}x%{endif}', output, 'no template directive'),
  refuses('a directive in an argument', 'x%{ for a in [] }%{ endfor }', policy, 'no template directive'),
  refuses('three marks before a brace', '$$${file("/x")}', output, 'must escape only as $${ or %%{'),
  refuses('percent signs before an expression', `%%${leak}`, output, 'must escape only as'),
  refuses('a percent sign before an escape', `%$${leak}`, output, 'must escape only as'),
  refuses('an expression within an escape', `$\${x${leak}}`),
  refuses('a directive after an escape', '%%{if true}%{if true}', output, 'no template directive'),
  refuses('an expression in a comment', leak, ['//', 'metadata', 'version']),
  {
    rule: 'plain-references',
    name: 'an expression in a key',
    deny: [put(output, { [leak]: 'x' })],
    allow: [put(output, { [`\${${unit}.id}`]: 'x' })],
    says: '/proc/self/environ',
  },
  {
    rule: 'plain-references',
    name: 'an IAM policy variable that is not escaped',
    deny: [put(policy, '{"Resource":"${aws:PrincipalTag/team}"}')],
    allow: [put(policy, '{"Resource":"$${aws:PrincipalTag/team, \'none\'}","x":"100 %%{ $ % {} $$ }"}')],
    says: 'aws:PrincipalTag',
  },
  {
    rule: 'plain-references',
    name: 'a variable where main has none',
    deny: [put(output, '${var.identity}')],
    says: 'must use a variable or local as main does',
  },
  {
    rule: 'plain-references',
    name: 'a local of main elsewhere',
    both: [put(['locals'], { a: 1 }), put(policy, 'x${local.a}')],
    deny: [put(output, '${local.a}')],
    allow: [put(policy, '${local.a}')],
    says: 'must use a variable or local as main does',
  },
  {
    rule: 'outputs-as-main',
    name: 'a condition of an output',
    deny: [
      put(['output', 'organization_id', 'precondition'], [{ condition: '${fileexists("/x")}', error_message: 'x' }]),
    ],
    says: 'nothing changed but its value',
  },
  {
    rule: 'outputs-as-main',
    name: 'a secret shown',
    both: [put(['output', 'organization_id', 'sensitive'], true)],
    deny: [put(['output', 'organization_id', 'sensitive'], false)],
    allow: [put(output, 'x')],
    says: 'nothing changed but its value',
  },
  { rule: 'outputs-as-main', name: 'a list of outputs', deny: [put(['output'], [])], says: 'got "[]"' },
];

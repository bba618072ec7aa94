import fc from 'fast-check';
import { policyJson } from '../../modules/policy-json';
import { document } from '../../policies/document';

const withResource = (resource: string) =>
  document({ Sid: 'One', Effect: 'Allow', Action: 's3:GetObject', Resource: resource });

describe('policyJson', () => {
  it.each([
    ['${aws:PrincipalTag/platform:service}', '$${aws:PrincipalTag/platform:service}'],
    ['%{ if true }', '%%{ if true }'],
    ['$${twice}', '$$${twice}'],
    ['a$b%c', 'a$b%c'],
  ])('writes %s so that Terraform reads it as text', (resource, written) => {
    expect(policyJson(withResource(resource))).toContain(JSON.stringify(written));
  });

  it('is minified', () => {
    expect(policyJson(withResource('arn:aws:s3:::a'))).not.toMatch(/\s/);
  });

  it('leaves no template in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '%', '{', '}', 'a', '"', '\\') }), (text) => {
        expect(terraformReads(policyJson(withResource(text)))).toBe(JSON.stringify(withResource(text)));
      }),
    );
  });
});

/** The text that Terraform makes of a template string; a template that is left throws. */
function terraformReads(template: string): string {
  return template.replace(/\$\$\{|%%\{|\$\{|%\{/g, (sequence) => {
    if (sequence.length === 2) throw new Error(`a template is left: ${template}`);
    return sequence.slice(1);
  });
}

import { guardrailsApplyBoundary } from '../../../policies/boundaries/guardrails-apply';
import { platformBoundary } from '../../../policies/boundaries/platform';
import type { IdentityInput } from '../../../policies/identities/identity';
import { decide } from '../identities/decide';
import { exampleAccount, platformAccount, serviceAccount } from '../identities/example-account';

const key = (letter: string, account = platformAccount) =>
  `arn:aws:kms:eu-west-1:${account}:key/00000000-0000-4000-8000-00000000000${letter}`;
const appKeys: IdentityInput['appKeys'] = { organization: key('a'), repositories: key('b'), readOnly: key('c') };
const hub = { ...exampleAccount('platform'), appKeys };
const member = { ...exampleAccount('service'), appKeys };

const boundaryOf = (role: string, input: IdentityInput) =>
  role === 'guardrails-apply' ? guardrailsApplyBoundary(input) : platformBoundary(input);
const signs = (role: string, resource: string, input: IdentityInput) =>
  decide({ role, action: 'kms:Sign', resource }, { account: input, boundary: boundaryOf(role, input) }).outcome;

describe('what a boundary leaves of signing, whatever is granted', () => {
  it.each([
    ['guardrails-apply', key('a')],
    ['services-apply', key('b')],
    ['drift', key('c')],
    ['main-plan', key('c')],
  ])('%s signs for its own App, where it is a hub', (role, own) => {
    expect(signs(role, own, hub)).toBe('allowed');
    expect(signs(role, own, member)).not.toBe('allowed');
    expect(signs(role, key('a', serviceAccount), member)).not.toBe('allowed');
    expect(signs(role, own, { ...hub, appKeys: {} })).not.toBe('allowed');
  });

  it.each([
    ['guardrails-apply', key('b')],
    ['guardrails-apply', key('f')],
    ['services-apply', key('a')],
    ['services-apply', key('c')],
    ['drift', key('a')],
    ['drift', key('f')],
    ['main-plan', key('b')],
    ['platform-plan', key('c')],
    ['made-by-guardrails', key('c')],
  ])('%s does not sign with %s', (role, resource) => {
    expect(signs(role, resource, hub)).not.toBe('allowed');
  });
});

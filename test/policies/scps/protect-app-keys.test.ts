import { protectAppKeys } from '../../../policies/scps/protect-app-keys';
import { decide, expected, type GuardrailCase, guardrailInput } from '../guardrail';

const key = (letter: string) => `arn:aws:kms:eu-west-1:210987000274:key/00000000-0000-4000-8000-00000000000${letter}`;
const input = guardrailInput({ appKeys: { organization: key('a'), repositories: key('b'), readOnly: key('c') } });
const sign = { action: 'kms:Sign' };

describe('signatures for GitHub Apps are for the identity that needs the App', () => {
  it.each<GuardrailCase>([
    { name: 'lets guardrails-apply sign for the organisation', by: 'guardrailsApply', ...sign, resource: key('a') },
    { name: 'lets services-apply sign for repositories', by: 'servicesApply', ...sign, resource: key('b') },
    { name: 'lets drift sign for the App that reads', by: 'drift', ...sign, resource: key('c') },
    { name: 'leaves it to break-glass', by: 'breakGlass', ...sign, resource: key('a') },
    {
      name: 'lets a signer use a key that is not written here yet',
      by: 'guardrailsApply',
      ...sign,
      resource: key('d'),
    },
    {
      name: 'denies services-apply the App of the organisation',
      by: 'servicesApply',
      ...sign,
      resource: key('a'),
      statement: 'ProtectAppOrganization',
    },
    {
      name: 'denies guardrails-apply the App of repositories',
      by: 'guardrailsApply',
      ...sign,
      resource: key('b'),
      statement: 'ProtectAppRepositories',
    },
    { name: 'lets main-plan sign for the App that reads', by: 'mainPlan', ...sign, resource: key('c') },
    {
      name: 'denies services-apply the App that reads',
      by: 'servicesApply',
      ...sign,
      resource: key('c'),
      statement: 'ProtectAppReadOnly',
    },
    {
      name: 'denies main-plan an App that writes',
      by: 'mainPlan',
      ...sign,
      resource: key('b'),
      statement: 'ProtectAppRepositories',
    },
    {
      name: 'denies an administrator',
      by: 'administrator',
      ...sign,
      resource: key('a'),
      statement: 'ProtectAppOrganization',
    },
    { name: 'denies a developer any key', by: 'developer', ...sign, resource: key('d'), statement: 'ProtectSigning' },
    { name: 'denies the auditor any key', by: 'auditor', ...sign, resource: key('d'), statement: 'ProtectSigning' },
    { name: 'is about signing alone', by: 'developer', action: 'kms:Decrypt', resource: key('a') },
  ])('$name', (guardrailCase) => {
    expect(decide(protectAppKeys, guardrailCase, input, '210987000274')).toEqual(expected(guardrailCase));
  });

  it('stands before there is a key', () => {
    const guardrailCase: GuardrailCase = {
      name: '',
      by: 'pipeline',
      ...sign,
      resource: key('a'),
      statement: 'ProtectSigning',
    };
    expect(decide(protectAppKeys, guardrailCase)).toEqual(expected(guardrailCase));
    expect(decide(protectAppKeys, { name: '', by: 'drift', ...sign, resource: key('a') }).outcome).toBe('allowed');
  });
});

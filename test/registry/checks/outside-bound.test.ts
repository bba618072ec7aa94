import { adoptedSources } from '../../fixtures/adopted-sources';
import type { TypedSources } from '../../fixtures/fixture-sources';
import { foundBy } from '../found-by';

const leaveOut = ({ environments: { adopted } }: TypedSources) => {
  if (adopted) adopted.outside.accounts = { '777700007777': 'Old Shop' };
};

describe('guardrails at the root bind accounts that nobody adopted', () => {
  it('fails when they are attached and there are such accounts', () => {
    expect(foundBy('outside-bound', leaveOut, adoptedSources())).toEqual([
      'organization acme: guardrails at the root must bind no account outside the data, got "Old Shop (777700007777)"; adopt them, or accept it with a waiver: they lose root, new users and new access keys, and cannot leave the organisation',
    ]);
  });

  it('passes while they are detached', () => {
    const change = (sources: TypedSources) => {
      leaveOut(sources);
      sources.environments.lock.organization.guardrails = 'detached';
    };
    expect(foundBy('outside-bound', change, adoptedSources())).toEqual([]);
  });

  it('passes when a person accepted it', () => {
    const change = (sources: TypedSources) => {
      leaveOut(sources);
      sources.registry.waivers = [
        { finding: 'outside-bound/acme', reason: 'Closed next year', owner: 'pay', expires: '2999-12-31' },
      ];
    };
    expect(foundBy('outside-bound', change, adoptedSources())).toEqual([]);
  });

  it('passes when every account was adopted', () => {
    expect(foundBy('outside-bound', () => {}, adoptedSources())).toEqual([]);
  });
});

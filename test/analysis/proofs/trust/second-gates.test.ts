import { trust } from '../../../../analysis/proofs/trust';
import { secondGateFailures } from '../../../../analysis/proofs/trust/second-gates';
import { sources } from '../../../../main';
import type { TypedSources } from '../../../fixtures/fixture-sources';
import { fixtureModel } from '../../fixture-model';
import { modelOfSources } from '../../model-of-sources';

const both =
  'github-ledger github_repository_environment.ledger_prod: GitHub environments prod_approval and prod of acme/ledger must have reviewers that share nobody';
const failuresOf = ({ model, expectations }: ReturnType<typeof fixtureModel>) =>
  secondGateFailures(model, expectations).map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);
/** The lock gives both teams one id, so that what is asked for and what is made agree. */
const oneId = ({ environments: { lock } }: TypedSources) => {
  if (lock.github) lock.github.teams.confirmers = lock.github.teams['service-deployers-ledger'] ?? 0;
};

describe('a deployment that passes two environments meets two teams', () => {
  it('in the fixture, and in the organisation of this repository', () => {
    expect(failuresOf(fixtureModel())).toEqual([]);
    expect(failuresOf(modelOfSources(sources()))).toEqual([]);
  });

  it('and never one team under two slugs', () => {
    const fixture = fixtureModel(oneId);
    expect(failuresOf(fixture)).toEqual([`${both}, got team 7004 at both`]);
    expect(trust.run(fixture.model, fixture.expectations).failures.map(({ got }) => got)).toContain(
      'team 7004 at both',
    );
  });

  it('and no user who is at both', () => {
    const fixture = fixtureModel(undefined, (stacks) => {
      const made = stacks['github-ledger']?.resource?.github_repository_environment ?? {};
      for (const name of ['ledger_prod', 'ledger_prod_approval'])
        Object.assign(made[name] ?? {}, { reviewers: [{ users: [7] }] });
    });
    expect(failuresOf(fixture)).toEqual([`${both}, got user 7 at both`]);
  });

  it('where nobody must let jobs through there is nothing to share', () => {
    const fixture = fixtureModel(({ environments }) => {
      environments.lock.organization.guardrails = 'detached';
      environments.lock.github = undefined;
    });
    expect(failuresOf(fixture)).toEqual([]);
  });
});

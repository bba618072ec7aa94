import { proofs } from '../../../analysis/proofs';
import type { AccountPhase, Lock } from '../../../environments/schema';
import { sources } from '../../../main';
import { accountOf, unlock } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { modelOfSources } from '../model-of-sources';

type Change = (sources: TypedSources) => void;

const pending: Change = (of) => {
  of.environments.lock.accounts['pay-staging'] = { phase: 'pending', environment: 'staging' };
};
const phaseOf =
  (phase: AccountPhase): Change =>
  (of) => {
    accountOf(of, 'pay-staging').phase = phase;
  };
const emptied: Change = (of) => {
  const pay = of.registry.services.pay;
  if (pay) pay.environments = ['dev', 'prod'];
  delete of.environments.lock.homes.pay?.staging;
  phaseOf('suspended')(of);
};
const everyAccount = ({ accounts }: Lock, phase: AccountPhase): void => {
  for (const account of Object.values(accounts)) if (account.environment !== undefined) account.phase = phase;
};
const detached: Change = ({ environments }) => {
  environments.lock.organization.guardrails = 'detached';
};

function proved(of: TypedSources) {
  const { model, expectations } = modelOfSources(of);
  const results = proofs.map(({ name, run }) => ({ name, ...run(model, expectations) }));
  return {
    failures: results.flatMap(({ name, failures }) =>
      failures.map(({ subject, rule }) => `${name} ${subject}: ${rule}`),
    ),
    unfenced: results.flatMap(({ unfenced = [] }) => unfenced.map(({ what }) => what)),
  };
}
const fixture = (change: Change) => {
  const made = fixtureSources();
  change(made);
  return made;
};
const example = (change: (lock: Lock) => void) => {
  const made = structuredClone(sources()) as TypedSources;
  change(made.environments.lock);
  return made;
};

describe('every proof holds', () => {
  it.each<[string, () => TypedSources]>([
    ['before anything is decided', () => fixture(unlock)],
    ['while an account is pending', () => fixture(pending)],
    ['while an account is in intake', () => fixture(phaseOf('intake'))],
    ['while an account that was emptied is suspended', () => fixture(emptied)],
    ['while every account of the example is in intake', () => example((lock) => everyAccount(lock, 'intake'))],
    ['in the example', () => example(() => undefined)],
  ])('%s, with every layer in force', (_, made) => {
    expect(proved(made())).toEqual({ failures: [], unfenced: [] });
  });
});

describe('where no guardrail binds, the proofs hold and say what is not fenced', () => {
  it.each<[string, () => TypedSources]>([
    ['while the guardrails are detached', () => fixture(detached)],
    ['in one account without an organisation', singleAccountSources],
  ])('%s', (_, made) => {
    const { failures, unfenced } = proved(made());
    expect(failures).toEqual([]);
    expect(unfenced.map((what) => what.replace(/\/[^/]*$/, ''))).toEqual(
      expect.arrayContaining(['aws/forge-tag', 'aws/forge-shared-tag', 'aws/take-tag-away', 'aws/make-untagged']),
    );
  });
});

import { explain } from '../../cli/explain';
import { notFenced } from '../../cli/not-fenced';
import { prove } from '../../cli/prove';
import { unfencedAccounts } from '../../cli/unfenced-accounts';
import { unfencedAs } from '../../cli/unfenced-as';
import { whoCan } from '../../cli/who-can';
import { modelOfSources } from '../analysis/model-of-sources';
import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const detached = (): TypedSources => {
  const sources = fixtureSources();
  sources.environments.lock.organization.guardrails = 'detached';
  return sources;
};
const accountsOf = (sources: TypedSources) => modelOfSources(sources).model.accounts;

describe('where no guardrail binds', () => {
  it('the data says why', () => {
    expect(unfencedAs({ manage: 'none' }, { organization: { guardrails: 'detached' } })).toBe('unmanaged');
    expect(unfencedAs({ manage: 'all' }, { organization: { guardrails: 'detached' } })).toBe('detached');
    expect(unfencedAs({ manage: 'all' }, { organization: { guardrails: 'attached' } })).toBeUndefined();
  });

  it('one account without an organisation is named, with what is left open', () => {
    const [line, open] = unfencedAccounts(accountsOf(singleAccountSources()));
    expect(line).toContain('in platform: no service control policy and no resource control policy binds there');
    expect(line).toContain('organization.manage is "none"');
    expect(open).toContain('new users and access keys');
  });

  it('every account but the management account is named while the guardrails are detached', () => {
    const [line] = unfencedAccounts(accountsOf(detached()));
    expect(line).toContain(
      ' in ledger-dev, ledger-prod, log-archive, pay-dev, pay-prod, pay-staging, platform, security:',
    );
    expect(line).toContain('the guardrails are detached');
  });

  it('nothing is said where they bind', () => {
    expect(unfencedAccounts(accountsOf(fixtureSources()))).toEqual([]);
    expect(notFenced(undefined)).toEqual([]);
  });
});

describe('a command says it', () => {
  const one = synthesisedDirectory(singleAccountSources());
  const all = synthesisedDirectory();
  const cases = [
    { name: 'prove', command: prove, args: [] },
    {
      name: 'explain, of what is allowed',
      command: explain,
      args: ['auditor', 'iam:GetRole', 'arn:aws:iam::300000000001:role/x'],
    },
    { name: 'who-can', command: whoCan, args: ['iam:GetRole'] },
  ];

  it.each(cases)('$name', ({ command, args }) => {
    const { stdout } = runCommand(command, ...args, '--dir', one.directory);
    expect(stdout).toContain('in platform: no service control policy and no resource control policy binds there');
  });

  it.each(cases.slice(0, 1).concat(cases.slice(2)))('$name, and not where guardrails bind', ({ command, args }) => {
    const { stdout } = runCommand(command, ...args, '--dir', all.directory);
    expect(stdout).not.toContain('not fenced');
  });
});

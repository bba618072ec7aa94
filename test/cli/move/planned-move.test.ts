import type { MoveRequest } from '../../../cli/move/move-request';
import type { PlannedMove } from '../../../cli/move/outcome';
import { plannedMove } from '../../../cli/move/planned-move';
import { formatFinding } from '../../../registry/finding';
import { parseSources } from '../../../registry/load-platform';
import { accountOf, homesOf } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { emptyAccount, openMove } from '../../fixtures/moving';

function planned(request: MoveRequest, change: (sources: TypedSources) => void = () => undefined): PlannedMove {
  const sources = fixtureSources();
  emptyAccount(sources, 'network-dev', '200000000012', 'dev');
  emptyAccount(sources, 'network-prod', '200000000013', 'prod');
  change(sources);
  const { parsed, findings } = parseSources(sources);
  if (!parsed) throw new Error(findings.map(formatFinding).join('\n'));
  return plannedMove(parsed, request);
}
const open = (service: string, to: string, environment?: string): MoveRequest => ({
  step: 'open',
  service,
  to,
  environment,
});
const end = (step: 'finish' | 'cancel', service: string, environment?: string): MoveRequest => ({
  step,
  service,
  environment,
});
const lockOf = ({ move, ...rest }: PlannedMove) => ('lock' in rest ? JSON.parse(JSON.stringify(rest.lock)) : move);

describe('the lock of a move', () => {
  it('has both homes once it is open', () => {
    const made = planned(open('pay-site', 'network-dev'));
    expect(made.move).toEqual({
      step: 'open',
      service: 'pay-site',
      environment: 'dev',
      from: 'pay-dev',
      to: 'network-dev',
    });
    expect(lockOf(made)).toMatchObject({
      homes: { 'pay-site': { dev: 'network-dev', prod: 'pay-prod' }, pay: { dev: 'pay-dev' } },
      moves: { 'pay-site': { dev: 'pay-dev' } },
    });
  });

  it('has the new home alone once it is finished', () => {
    const lock = lockOf(planned(end('finish', 'pay-site'), (sources) => openMove(sources, 'pay-site', 'network-dev')));
    expect(lock.homes['pay-site']).toEqual({ dev: 'network-dev', prod: 'pay-prod' });
    expect(lock).not.toHaveProperty('moves');
  });

  it('is what it was once it is cancelled', () => {
    let before: unknown;
    const made = planned(end('cancel', 'pay-site'), (sources) => {
      before = structuredClone(sources.environments.lock);
      openMove(sources, 'pay-site', 'network-dev');
    });
    expect(lockOf(made)).toEqual(before);
  });

  it('keeps the other moves of the service and of others', () => {
    const lock = lockOf(
      planned(end('finish', 'network', 'dev'), (sources) => {
        openMove(sources, 'network', 'network-dev');
        openMove(sources, 'network', 'network-prod');
        openMove(sources, 'pay-site', 'network-dev');
      }),
    );
    expect(lock.moves).toEqual({ network: { prod: 'pay-prod' }, 'pay-site': { dev: 'pay-dev' } });
  });
});

describe('a move is refused', () => {
  it.each<[string, MoveRequest, ((sources: TypedSources) => void) | undefined, string]>([
    [
      'of a service that nobody knows',
      open('pay-sit', 'network-dev'),
      undefined,
      'service pay-sit: must be one of registry/services, got "pay-sit"; use "pay-site" or name a service of registry/services',
    ],
    [
      'to an account that nobody knows',
      open('pay-site', 'netwrk-dev'),
      undefined,
      '--to: must be an account of the lock, got "netwrk-dev"; use "network-dev" or add the account to environments/lock.json as pending, and activate it first',
    ],
    [
      'to an account of an environment in which it does not live',
      open('pay-site', 'pay-staging'),
      undefined,
      'service pay-site: account pay-staging must hold an environment in which it has a home, got "staging"; choose an account of dev, prod',
    ],
    [
      'to an account of another environment than the one that is named',
      open('pay-site', 'network-prod', 'dev'),
      undefined,
      '--to: must be an account of dev, got "network-prod (prod)"; choose another account, or leave out --environment',
    ],
    [
      'to the account in which it lives',
      open('pay-site', 'pay-dev'),
      undefined,
      'service pay-site: must move to another account in dev, got "pay-dev"; choose another account',
    ],
    ...(['management', 'security'] as const).map((name): [string, MoveRequest, undefined, string] => [
      `to ${name}`,
      open('pay-site', name),
      undefined,
      `--to: must not be an account of the foundation, got "${name}"; choose an account for services`,
    ]),
    [
      'to an account in intake',
      open('pay-site', 'network-dev'),
      (sources) => {
        accountOf(sources, 'network-dev').phase = 'intake';
      },
      '--to: must be an active account, got "network-dev (intake)"; run npx platform accounts activate network-dev first',
    ],
    [
      'to an account that is suspended',
      open('pay-site', 'network-dev'),
      (sources) => {
        accountOf(sources, 'network-dev').phase = 'suspended';
      },
      '--to: must be an active account, got "network-dev (suspended)"; choose another account',
    ],
    [
      'before its home is locked',
      open('pay-site', 'network-dev'),
      (sources) => {
        delete homesOf(sources, 'pay-site').dev;
      },
      'service pay-site: account network-dev must hold an environment in which it has a home, got "dev"; choose an account of prod',
    ],
    [
      'while it moves already',
      open('pay-site', 'ledger-dev'),
      (sources) => openMove(sources, 'pay-site', 'network-dev'),
      'service pay-site: must have one open move in dev at most, got "from pay-dev to network-dev"; finish it with --finish, or go back with --cancel',
    ],
    [
      'that is not open when it is to be finished',
      end('finish', 'pay-site'),
      undefined,
      'service pay-site: must have an open move to finish, got "none"; open one with --to <account>',
    ],
    [
      'that is one of several',
      end('cancel', 'network'),
      (sources) => {
        openMove(sources, 'network', 'network-dev');
        openMove(sources, 'network', 'network-prod');
      },
      'service network: must have one open move to cancel, got "dev, prod"; say which with --environment',
    ],
    [
      'in an environment in which none is open',
      end('finish', 'network', 'prodd'),
      (sources) => openMove(sources, 'network', 'network-prod'),
      'service network: environment must have an open move, got "prodd"; use "prod" or correct it',
    ],
    [
      'to its end while a share is used where it ends',
      end('finish', 'pay'),
      (sources) => {
        openMove(sources, 'pay', 'network-dev');
        openMove(sources, 'pay-api', 'network-dev');
      },
      'service pay: what it shares must not be used in pay-dev when it goes, got "pay-api"; finish the move of pay-api first',
    ],
    [
      'back while a share is used where it moved to',
      end('cancel', 'pay'),
      (sources) => {
        openMove(sources, 'pay', 'network-dev');
        openMove(sources, 'pay-api', 'network-dev');
      },
      'service pay: what it shares must not be used in network-dev when it goes, got "pay-api"; cancel the move of pay-api first',
    ],
  ])('%s', (_, request, change, line) => {
    const { move, findings } = planned(request, change);
    expect(move).toBeUndefined();
    expect(findings.map(formatFinding)).toEqual([line]);
  });

  it('and is not, once those who use the share have gone before', () => {
    const { findings } = planned(end('finish', 'pay'), (sources) => {
      openMove(sources, 'pay', 'network-dev');
      homesOf(sources, 'pay-api').dev = 'network-dev';
    });
    expect(findings).toEqual([]);
  });
});

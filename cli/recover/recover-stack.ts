import type { Recovery } from '../../environments/schema';
import { Refusal } from '../refusal';
import { answerPart } from './answer-part';
import type { Ask } from './aws-cli';
import { findMissing, type Missing } from './find-missing';
import { finders } from './finders';
import type { ReadStack } from './stack-read';
import { type StateOf, stateOf } from './state-of';

export type RecoverOptions = {
  readonly stack: ReadStack;
  /** Asks with the credentials that read the state. */
  readonly hub: Ask;
  /** Asks in the account of the stack. */
  readonly inAccount: Ask;
  /** A state in this file instead of where the stack has it. */
  readonly file?: string | undefined;
};

export type Recovered = {
  readonly state: StateOf;
  readonly missing: readonly Missing[];
  /** What is there and ours, sorted by address. */
  readonly imports: Recovery['imports'];
};

/**
 * Who holds the state of a stack, and what a killed apply made that the state does not hold. It reads and never writes.
 *
 * @throws Refusal for credentials of another account: whatever is found there is not the stack's.
 */
export async function recoverStack({ stack, hub, inAccount, file }: RecoverOptions): Promise<Recovered> {
  const state = await stateOf(stack, hub, file);
  const { region, resources } = stack;
  // A stack of GitHub: nothing of it can be asked of AWS.
  const place =
    region === undefined
      ? { account: '', partition: '', region: '' }
      : { ...(await callerOf(stack, inAccount)), region };
  const missing = await findMissing({ ...place, ask: inAccount, resources, state: state.resources, finders });
  return {
    state,
    missing,
    imports: missing.flatMap(({ address, verdict }) =>
      'found' in verdict ? [{ to: address, id: verdict.found }] : [],
    ),
  };
}

async function callerOf({ stack, account }: ReadStack, ask: Ask) {
  const caller = await ask('sts', 'get-caller-identity');
  const own = String(answerPart(caller, 'Account'));
  if (account !== undefined && own !== account) {
    throw new Refusal(
      `credentials: must be of account ${account}, which ${stack} is in, got ${JSON.stringify(own)}; name a profile or a role there that reads, with --profile or --role`,
    );
  }
  const [, partition = 'aws'] = String(answerPart(caller, 'Arn')).split(':');
  return { account: own, partition };
}

import type { Event } from './events-in';
import type { Use } from './use';
import type { Watched } from './watched';

/** Asked on the way to a sign-in, which follows. */
const beforehand = ['CheckMfa'];

/**
 * The use that a record shows, or nothing: what is done to a role names it as well, and root does other things than sign in.
 *
 * Whoever asks for a session is counted, let in or not.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function useOf(event: Event, { account, accountId, role }: Watched): Use | undefined {
  const { userIdentity, requestParameters, responseElements, errorCode, errorMessage } = event;
  const took =
    (event.eventSource === 'sts.amazonaws.com' && event.eventName.startsWith('AssumeRole')) ||
    (event.eventSource === 'signin.amazonaws.com' && event.eventName === 'SwitchRole');
  const signedIn =
    event.eventSource === 'signin.amazonaws.com' &&
    userIdentity.type === 'Root' &&
    !beforehand.includes(event.eventName);
  if (role === 'root' ? !signedIn : !took) return undefined;
  const signIn = responseElements?.[event.eventName];
  const refusal = errorCode ?? errorMessage ?? (signIn === undefined || signIn === 'Success' ? undefined : signIn);
  const session = requestParameters?.roleSessionName;
  return {
    eventId: event.eventID,
    at: event.eventTime,
    account,
    accountId,
    region: event.awsRegion,
    role,
    event: event.eventName,
    who: whoIn(userIdentity),
    from: event.sourceIPAddress ?? 'not said',
    session: typeof session === 'string' ? session : '-',
    outcome: refusal === undefined ? 'let in' : `refused: ${String(refusal)}`,
  };
}

/** Of somebody of another account CloudTrail gives the account and an id that ends with the name of the session. */
function whoIn({ type, arn, principalId, accountId, invokedBy }: Event['userIdentity']): string {
  if (arn) return arn;
  const parts = [principalId, accountId && `of account ${accountId}`, invokedBy && `through ${invokedBy}`];
  return [type, ...parts.filter(Boolean)].join(' ');
}

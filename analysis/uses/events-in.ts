import { ArtefactError } from '../artefact-error';
import { type Reader, shape } from '../drift/shape';

const { text, optional, nullable, object, record, list } = shape;
const maybe = <Value>(reader: Reader<Value>) => optional(nullable(reader));

/** `LookupEvents` wraps each record of CloudTrail as text. */
const lookup = object({ Events: list(object({ CloudTrailEvent: text })) });

const eventIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const eventId: Reader<string> = (value, at) => {
  if (typeof value === 'string' && eventIdForm.test(value)) return value;
  throw new ArtefactError([
    `${at}: must be a UUID in lower case, got ${JSON.stringify(String(value)).slice(0, 80)}; see whether CloudTrail writes it otherwise now`,
  ]);
};

/** Elements of a record that say who did what; which of those of `userIdentity` are there depends on its type. */
const event = object({
  eventID: eventId,
  eventTime: text,
  eventSource: text,
  eventName: text,
  awsRegion: text,
  sourceIPAddress: maybe(text),
  errorCode: maybe(text),
  errorMessage: maybe(text),
  userIdentity: object({
    type: text,
    arn: maybe(text),
    principalId: maybe(text),
    accountId: maybe(text),
    invokedBy: maybe(text),
  }),
  requestParameters: maybe(record),
  responseElements: maybe(record),
});
export type Event = ReturnType<typeof event>;

/**
 * The records of one answer of `LookupEvents`, all pages merged.
 *
 * @throws ArtefactError for a record that is not understood: it could be a use.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export const eventsIn: Reader<readonly Event[]> = (value, at) =>
  lookup(value, at).Events.map(({ CloudTrailEvent }, index) => event(parsed(CloudTrailEvent, at), `${at}[${index}]`));

function parsed(written: string, at: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new ArtefactError([`${at}: CloudTrailEvent must be whole JSON, got "no JSON"; collect the answers again`]);
  }
}

/** One time that somebody took a watched role, tried to, or signed in as root. Every text but those of the watch is CloudTrail's. */
export type Use = {
  readonly eventId: string;
  readonly at: string;
  /** The account whose role or root user it is, by its name here. */
  readonly account: string;
  readonly accountId: string;
  readonly region: string;
  /** `break-glass`, `administrator`, `OrganizationAccountAccessRole`, `root`. */
  readonly role: string;
  readonly event: string;
  /** The ARN of who came, or what CloudTrail says instead for somebody of another account. */
  readonly who: string;
  readonly from: string;
  /** The name of the new session, where the event says it. */
  readonly session: string;
  /** `let in`, or why not. */
  readonly outcome: string;
};

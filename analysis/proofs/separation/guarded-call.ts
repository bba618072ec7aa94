/** A call that service control policies leave to a few. */
export type GuardedCall = {
  readonly name: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Names of the askers to whom it is left. */
  readonly may: readonly string[];
  /** Names of the askers of whom it is asked; of everyone where it is left out. */
  readonly by?: readonly string[];
  readonly resourceType?: string | undefined;
};

export type MakeCall = (
  name: string,
  action: string,
  resource: string,
  may: readonly string[],
  context?: GuardedCall['context'],
  more?: Pick<GuardedCall, 'by' | 'resourceType'>,
) => GuardedCall;

export const guardedCall: MakeCall = (name, action, resource, may, context = {}, more = {}) => ({
  name,
  action,
  resource,
  may,
  context,
  ...more,
});

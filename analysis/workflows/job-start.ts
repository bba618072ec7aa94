/** One way in which a job that may hold a token is started. */
export type JobStart = {
  /** The file whose job it is; of a reusable workflow the file that is called. */
  readonly file: string;
  readonly job: string;
  /** The GitHub environment that it names; undefined where that is decided when it runs. */
  readonly environment: string | undefined;
  /** The event, with `, any branch` where it is not bound to main. */
  readonly event: string;
  /** The event starts what main holds: a push to main, the clock, or somebody by hand. */
  readonly onMain: boolean;
};

import { execFile } from 'node:child_process';
import { Refusal } from '../refusal';

/** What the AWS CLI answers, undefined where AWS says that there is no such thing. One question is asked once. */
export type Ask = (...args: readonly string[]) => Promise<unknown>;

export type AwsCliOptions = {
  readonly env: NodeJS.ProcessEnv;
  readonly region: string;
  /** Questions that are asked at once. */
  readonly parallel?: number;
};

const noSuchThing =
  /^(404|NoSuch[A-Za-z]*|[A-Za-z]*NotFound[A-Za-z]*|AWSOrganizationsNotInUseException|AccountNotRegisteredException)$/;

/**
 * Asks AWS through its command line, which finds credentials as people and jobs have them.
 *
 * @throws Refusal with the error of AWS for everything else than an answer, or that there is no such thing.
 * @see https://docs.aws.amazon.com/cli/latest/reference/
 */
export function awsCli({ env, region, parallel = 4 }: AwsCliOptions): Ask {
  const asked = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  const free = { places: parallel };
  const inTurn = async (args: readonly string[]) => {
    if (free.places === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free.places -= 1;
    try {
      return await run(args);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free.places += 1;
    }
  };
  const run = (args: readonly string[]) =>
    new Promise<unknown>((resolve, reject) => {
      // A pager would wait for a person.
      const options = { env: { ...env, AWS_PAGER: '' }, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const;
      execFile('aws', [...args, '--region', region, '--output', 'json'], options, (error, out, said) => {
        if (error === null) return resolve(out.trim() === '' ? {} : JSON.parse(out));
        const [, code] = /An error occurred \(([^)]+)\)/.exec(said) ?? [];
        if (code !== undefined && noSuchThing.test(code)) return resolve(undefined);
        const reason = said.trim().split('\n').at(-1) || error.message;
        reject(
          new Refusal(
            `aws ${args.slice(0, 2).join(' ')}: must be answered, got ${JSON.stringify(reason)}; check the credentials and --role`,
          ),
        );
      });
    });
  return (...args) => {
    const key = JSON.stringify(args);
    const answer = asked.get(key) ?? inTurn(args);
    asked.set(key, answer);
    return answer;
  };
}

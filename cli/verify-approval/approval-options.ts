import { InvalidArgumentError, Option } from 'commander';

export type ApprovalOptions = {
  readonly collected: string;
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  readonly run: number;
  readonly resumes?: number;
  readonly baseOutput?: string;
  readonly out?: string;
  readonly json: boolean;
};

/** No run has it. A workflow that was not dispatched has an empty input, and commander keeps no undefined. */
const none = 0;

const number = (text: string): number => {
  if (!/^[1-9]\d{0,15}$/.test(text)) throw new InvalidArgumentError('must be the number of a run');
  return Number(text);
};

const matching = (form: RegExp, what: string) => (text: string) => {
  if (!form.test(text)) throw new InvalidArgumentError(`must be ${what}`);
  return text;
};

/** What says which run is judged. On GitHub each is in the environment, so that a workflow writes none into its script. */
export const approvalOptions: readonly Option[] = [
  new Option('--repository <owner/name>', 'the repository')
    .env('GITHUB_REPOSITORY')
    .argParser(matching(/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/, 'owner/name'))
    .makeOptionMandatory(),
  new Option('--ref <ref>', 'the ref of the run').env('GITHUB_REF').makeOptionMandatory(),
  new Option('--commit <sha>', 'the commit that would be applied')
    .env('GITHUB_SHA')
    .argParser(matching(/^[0-9a-f]{40}$/, 'a whole hash'))
    .makeOptionMandatory(),
  new Option('--run <id>', 'the run that would apply it').env('GITHUB_RUN_ID').argParser(number).makeOptionMandatory(),
  new Option('--resumes <id>', 'the failed run that this one resumes; nothing for none')
    .env('RESUMED_RUN')
    .argParser((text) => (text === '' ? none : number(text))),
];

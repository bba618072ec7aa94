import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../analysis/gate/default-limits';
import type { Judging } from '../../analysis/judged';
import { readApproved } from '../../analysis/judged/read-approved';
import { readRecord } from '../../analysis/judged/read-record';
import { readReviewed } from '../../analysis/judged/read-reviewed';
import { isObject } from '../../analysis/plan/is-object';
import { readPlan } from '../../analysis/plan/read-plan';
import { stackBytes } from '../affected/stack-bytes';
import { readRootModules } from '../gate/read-root-modules';
import { readExpectations } from '../prove/read-expectations';
import { readJson } from '../read-json';
import { Refusal } from '../refusal';

export type JudgingFiles = {
  readonly plans: string;
  readonly records: string;
  readonly approved: string;
  readonly reviewed?: string;
  readonly levels?: string;
  readonly dir: string;
};

/** Everything that `judged` is asked about, from files. A refusal for what is missing; only what was reviewed may be. */
export function readJudging({ plans, records, approved, reviewed, levels, dir }: JudgingFiles): Judging {
  const expectations = readExpectations(dir);
  if (expectations === undefined) {
    throw new Refusal(`expectations: must be in ${dir}/expectations.json, got "no such file"; run npm run synth`);
  }
  return {
    plans: jsonFiles('--plans', plans).map((name) => {
      const file = join(plans, `${name}.json`);
      return { plan: readPlan(file), jsonSha256: sha256(readFileSync(file)) };
    }),
    records: new Map(
      jsonFiles('--records', records).map((name) => [
        name,
        readRecord(name, readJson(join(records, `${name}.json`), `record ${name}`)),
      ]),
    ),
    approved: readApproved(required('--approved', approved)),
    approvedSha256: sha256(readFileSync(approved)),
    reviewed: readReviewed(reviewed === undefined ? undefined : readJson(reviewed, '--reviewed')),
    files: new Map([...stackBytes(dir)].map(([stack, bytes]) => [stack, sha256(bytes)])),
    expected: levels === undefined ? [] : stacksOf(required('--levels', levels), levels),
    modules: readRootModules(dir),
    expectations,
    limits: defaultLimits,
  };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function required(option: string, file: string): unknown {
  const json = readJson(file, option);
  if (json === undefined)
    throw new Refusal(`${option}: must be a file, got "no such file" for ${file}; correct the path`);
  return json;
}

/** Names of the stacks that have a file there; hashes and the folder of records may be beside the plans. */
function jsonFiles(option: string, directory: string): string[] {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    throw new Refusal(`${option}: must be a directory, got ${JSON.stringify(directory)}; correct the path`);
  }
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

function stacksOf(levels: unknown, file: string): string[] {
  const { levels: each, people } = isObject(levels) ? levels : {};
  const found = [
    ...(Array.isArray(each) ? each : [undefined]).map((level: unknown) =>
      isObject(level) ? level.batches : undefined,
    ),
    people,
  ].flat(2);
  if (!found.every((stack) => typeof stack === 'string')) {
    throw new Refusal(
      `--levels: must be what platform affected --json prints, got something else in ${file}; write it again`,
    );
  }
  return found;
}

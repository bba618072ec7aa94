import type { Recovery } from '../../environments/schema';
import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { Check } from './check';

/** A file of imports is of the stack that it is named after, and says each address and each thing once. */
export const recoveriesFit: Check = {
  name: 'recoveries-fit',
  run: ({ parsed: { recoveries } }) =>
    Object.entries(recoveries).flatMap(([file, recovery]) => [
      ...(recovery.stack === file
        ? []
        : [finding(file, 'must be of the stack that the file is named after', recovery.stack, 'rename the file')]),
      ...repeated(recovery.imports.map(({ to }) => to)).map((to) =>
        finding(file, 'must import to an address once', to, `run npx platform recover ${file} again`),
      ),
      ...sharedThings(recovery).map((id) =>
        finding(file, 'must import a thing to one address', id, `run npx platform recover ${file} again`),
      ),
    ]),
};

/** One id may stand for two things of different types: a bucket and its policy are both imported by the bucket's name. */
const sharedThings = ({ imports }: Recovery): string[] =>
  repeated(imports.map(({ to, id }) => `${to.split('.')[0]} ${id}`)).map((thing) =>
    thing.slice(thing.indexOf(' ') + 1),
  );

const finding = (file: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'recoveries-fit',
  subject: `imports ${file}`,
  rule,
  got,
  remedy,
});

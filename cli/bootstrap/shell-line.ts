import { dirname } from 'node:path';
import type { Operation } from './operation';
import { shellWord } from './shell-word';

/** An operation as a person would type it in bash. */
export function shellLine(operation: Operation): string {
  const words = (...all: readonly string[]) => all.map(shellWord).join(' ');
  switch (operation.do) {
    case 'run': {
      const set = Object.entries(operation.env ?? {}).map(([name, value]) => `${name}=${shellWord(value)}`);
      return [...set, words(operation.program, ...operation.args)].join(' ');
    }
    case 'copy':
      return `mkdir -p ${words(dirname(operation.to))} && cp ${words(operation.from, operation.to)}`;
    case 'write':
      return `printf '%s\\n' ${words(operation.text)} > ${words(operation.to)}`;
    case 'remove':
      return `rm -f ${words(...operation.files)}`;
    case 'ask':
      return `# ${operation.text.replaceAll('\n', ' ')}`;
  }
}

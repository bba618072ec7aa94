import { paint } from '../paint';
import { table } from '../table';
import type { StackLoss } from './losses-of';

/** What the next apply takes away, for the person who lets it: first the order, then what cannot be brought back. */
export function lossesInWords(losses: readonly StackLoss[]): string[] {
  if (losses.length === 0) return ['the next apply destroys nothing'];
  const protectedOnes = losses.flatMap(({ stack, destroys }) =>
    destroys.filter(({ protects }) => protects !== undefined).map((resource) => ({ stack, ...resource })),
  );
  const sum = (key: 'destroys' | 'forgets') => losses.reduce((total, loss) => total + loss[key].length, 0);
  const counts = `${sum('destroys')} to destroy${sum('forgets') > 0 ? `, ${sum('forgets')} to forget` : ''}`;
  return [
    `the next apply, in this order: ${paint('bold', counts)}`,
    table(
      ['stack', 'applied by', 'destroys', 'forgets', 'protected'],
      losses.map(({ stack, applier, destroys, forgets }) => [
        stack,
        applier === 'people' ? 'an administrator or break-glass' : applier,
        destroys.length,
        forgets.length,
        destroys.filter(({ protects }) => protects !== undefined).length,
      ]),
    ),
    ...(protectedOnes.length === 0
      ? []
      : [
          '',
          paint('red', 'lost for good:'),
          table(
            ['stack', 'address', 'what', 'before the apply'],
            protectedOnes.map(({ stack, address, protects = '', first = '' }) => [stack, address, protects, first]),
          ),
        ]),
    ...(sum('destroys') === 0 ? [] : ['', 'everything that is destroyed:']),
    ...losses.flatMap(({ stack, destroys }) => destroys.map(({ address }) => `  ${stack}: ${address}`)),
  ];
}

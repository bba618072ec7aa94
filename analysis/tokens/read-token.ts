import { refusal } from '../evaluate/refusal';
import type { Model } from '../model';
import { askedClaims } from './asked-claims';
import { exposedClaims } from './exposed-claims';
import { knownClaims, optionalClaims } from './known-claims';
import type { Token } from './token';

export type ReadTokenOptions = {
  /** Such as the name of the file, for messages. */
  readonly subject: string;
  /** The closest of several names to a misspelt one. */
  readonly nearest: (word: string, candidates: Iterable<string>) => string | undefined;
};

/**
 * The token that a file of claims describes.
 *
 * Refuses a claim that nobody signs, and a token without a claim that every token of its issuer has and that a policy
 * asks about: either would be decided on as a token that cannot exist.
 */
export function readToken(value: unknown, model: Model, { subject, nearest }: ReadTokenOptions): Token {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal(subject, 'must hold the claims of one token as a JSON object', value, 'write {"iss": …, "sub": …}');
  }
  const claims = new Map(Object.entries(value).map(([name, claim]) => [name, claimOf(name, claim, subject)]));
  const one = (name: string): string => {
    const claim = claims.get(name);
    if (typeof claim === 'string' && claim !== '') return claim;
    throw refusal(subject, `claim ${name} must be given as one text`, claim ?? 'nothing', 'add what the token says');
  };
  const issuer = one('iss')
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '');
  one('sub');
  const audience = one('aud');

  const asked = askedClaims(model, issuer);
  const known = new Set([...knownClaims, ...exposedClaims(issuer), ...asked]);
  for (const name of claims.keys()) {
    if (known.has(name)) continue;
    const meant = nearest(name, known);
    throw refusal(subject, 'claim must be one that tokens have', name, meant ? `use "${meant}"` : 'remove it');
  }
  const missing = [...asked].filter((name) => !claims.has(name) && !optionalClaims.has(name)).sort();
  if (missing.length > 0) {
    throw refusal(
      subject,
      `must hold ${missing.join(', ')}, which trust in ${issuer} asks about`,
      [...claims.keys()].sort().join(', '),
      'add what the token says',
    );
  }
  claims.delete('iss');
  return { issuer, audience, claims: Object.fromEntries(claims) };
}

/** Numbers and booleans become text, as STS compares them. */
function claimOf(name: string, value: unknown, subject: string): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw refusal(subject, `claim ${name} must be text or a list of text`, value, 'write it as the token does');
}

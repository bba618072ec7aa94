import { ArtefactError } from '../artefact-error';
import { type Reader, shape } from '../drift/shape';
import { count } from './count';
import { exact } from './exact';
import { like } from './like';

const only =
  <const Value extends number>(wanted: Value): Reader<Value> =>
  (value, at) => {
    if (value === wanted) return wanted;
    throw new ArtefactError([`${at}: must be ${wanted}, got ${JSON.stringify(String(value))}; read what wrote it`]);
  };

const commit = like('the 40 hex digits of a commit', /[0-9a-f]{40}/);
const sha256 = like('the 64 hex digits of a SHA-256', /[0-9a-f]{64}/);
const login = like('a login of GitHub', /[A-Za-z0-9][A-Za-z0-9_-]*(\[bot\])?/);
const person = exact({ login, id: count(1) });
const identity = shape.oneOf('guardrails-apply', 'services-apply');
const stack = like('the name of a stack', /[a-z0-9]+(-[a-z0-9]+)*/);

/** To the second, in UTC, and a time that there is. */
const time: Reader<string> = (value, at) => {
  const text = like('a time such as 2026-01-31T12:00:00Z', /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/)(value, at);
  if (Number.isFinite(Date.parse(text)) && new Date(text).toISOString().startsWith(text.slice(0, -1))) return text;
  throw new ArtefactError([`${at}: must be a time that there is, got "${text}"; read what wrote it`]);
};

/** What the entries of evidence are made of. */
export const fields = {
  common: {
    version: only(1),
    sequence: count(1),
    previous: shape.nullable(sha256),
    at: time,
    repository: like('owner/name', /[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+/),
    commit,
  },
  commit,
  identity,
  /** A second attempt would stand on the approval of the first. */
  run: exact({ id: count(1), attempt: only(1) }),
  /** Who wrote an anchor: nobody compares it with anything. */
  by: like('up to 100 plain characters', /[A-Za-z0-9 ._:/@+=,-]{1,100}/),
  /** Why an administrator vouches for a commit: one line, for people. */
  reason: like(
    'one line of up to 300 characters without controls',
    /[^\p{Cc}\p{Cf}\p{Z}][^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{0,299}/u,
  ),
  commits: shape.list(
    exact({
      sha: commit,
      pullRequest: count(1),
      head: commit,
      approvers: shape.list(person),
      authors: shape.list(like('a login, a name or an address without controls', /[^\p{Cc}\p{Cf}]{1,200}/u)),
    }),
  ),
  deployment: exact({ environment: identity, approvers: shape.list(person) }),
  plans: shape.list(
    exact({
      stack,
      identity,
      level: count(0),
      order: count(0),
      sha256,
      jsonSha256: sha256,
      lockSha256: sha256,
      fileSha256: sha256,
      key: like('the key of a saved plan', /plans\/[0-9a-f]{40}\/[1-9]\d*\/[a-z0-9-]+\.tfplan/),
      digest: sha256,
      reviewed: shape.oneOf('same', 'differs', 'not-planned'),
      changes: exact({ create: count(0), update: count(0), replace: count(0), destroy: count(0) }),
    }),
  ),
  gate: exact({ sha256, accepted: shape.list(like('a line of text', /[^\p{Cc}\p{Cf}]{1,500}/u)) }),
  of: count(1),
  result: shape.oneOf('applied', 'failed'),
  results: shape.list(exact({ stack, result: shape.oneOf('applied', 'failed', 'not-begun') })),
  flag: shape.flag,
} as const;

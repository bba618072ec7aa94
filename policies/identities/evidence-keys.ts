/** What the evidence bucket holds and under which key: the entries of one chain, numbered from 1. */
export const evidenceKeys = {
  entries: 'evidence/*',
  /** The commit that the first apply starts from; every later entry is a job's. */
  anchor: 'evidence/00000001.json',
} as const;

/**
 * What the evidence bucket holds and under which key: one chain, numbered from 1.
 *
 * Who may say where it begins is decided by the name: both are of one length, and none is also the other.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const evidenceKeys = {
  all: 'evidence/*',
  /** What was let through and how it ended: a job's. */
  entries: 'evidence/????????.json',
  /** The commit that the next apply starts from: an administrator's. */
  anchors: 'evidence/????????-anchor.json',
} as const;

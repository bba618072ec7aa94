import { known } from './known';

/** Somebody in an account, under the name by which the guardrails know it. */
export type Asker = {
  /** As a failure and a call's `may` say it. */
  readonly name: string;
  /** The part of its ARN after the account. */
  readonly who: string;
  /** What the role says about its service, where it is a role of one. */
  readonly service?: string;
  /** As whom it must be treated; itself unless it only resembles another. */
  readonly as: string;
};

const { first, identities, people, auditor, somebody, pipeline, untagged, runtime } = known;

const itself = (who: string): Asker => ({ name: who, who, as: who });

/** Everyone who could be in an account, and names that only begin like those that are let through: held like anybody's. */
export const askers: readonly Asker[] = [
  itself(somebody),
  { ...itself(pipeline), service: 'any' },
  { ...itself(untagged), who: pipeline },
  { ...itself(runtime), service: 'any' },
  ...[first, ...identities, ...people, ...auditor, 'root'].map(itself),
  ...[first, ...identities, ...people, ...auditor].map((who) => ({
    name: `${who}-twin`,
    who: `${who}-twin`,
    as: somebody,
  })),
];

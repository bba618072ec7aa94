import { listOf } from '../evaluate/list-of';
import type { Model } from '../model';

/** The reusable workflows that trust policies demand, as `owner/name/.github/workflows/file.yml@ref`. */
export const trustedBy = ({ roles }: Pick<Model, 'roles'>): string[] => [
  ...new Set(
    roles
      .flatMap(({ trust }) => listOf(trust.document.Statement))
      .flatMap(({ Condition = {} }) => Object.values(Condition))
      .flatMap((keys) => Object.entries(keys ?? {}))
      .flatMap(([key, values]) => (key.endsWith(':job_workflow_ref') ? listOf(values).map(String) : [])),
  ),
];

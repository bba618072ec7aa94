/** What a new service is, as a person says it: every answer is text until it is judged. */
export type Answers = {
  readonly id?: string;
  readonly team?: string;
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly environments?: string;
  readonly profile?: string;
  readonly cluster?: string;
  readonly uses?: string;
  readonly title?: string;
  readonly visibility?: string;
  readonly tool?: string;
  readonly criticality?: string;
  readonly secrets?: string;
  readonly highRisk?: boolean;
};

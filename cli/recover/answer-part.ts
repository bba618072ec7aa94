/** A part of an answer, such as `Policy.Arn` or `Roots.0.Id`; undefined where there is none. */
export const answerPart = (answer: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      answer,
    );

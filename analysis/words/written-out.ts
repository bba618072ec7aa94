/** A character as `\uXXXX`, with as many digits as it needs. */
export const writtenOut = (mark: string): string => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** The words of a list that a person wrote with commas or spaces between them. */
export const listed = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** The day on which waivers are judged. The only clock of a synthesis; it never reaches the output. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** How many entries, in words. */
export const entriesInWords = (entries: number): string => (entries === 1 ? '1 entry' : `${entries} entries`);

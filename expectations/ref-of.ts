/** The ref of a branch, as a token names it. */
export const refOf = (branch: string | null): string | null => (branch === null ? null : `refs/heads/${branch}`);

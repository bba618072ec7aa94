/** The commit that the rehearsed chain of evidence begins with. */
export const anchoredCommit = '0'.repeat(39).concat('1');

/** What a command's exit says: fine, findings, or that it could not run. */
export const exitCodes = { fine: 0, findings: 1, couldNotRun: 2 } as const;

/** Who must act where no apply does: the team of a stack for its repositories, otherwise the organisation's owners. */
export function whoOwns(stack: string): string {
  const team = stack === 'github-organization' ? undefined : /^github-(.+)$/.exec(stack)?.[1];
  return team === undefined ? 'owners of the organisation' : `team ${team}`;
}

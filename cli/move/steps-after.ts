import type { Moved } from './move-home';

/** What no apply does: people deploy, copy and clean up, and this is when. */
export function stepsAfter({ move, entry, stacks, oldDeployRole }: Moved): string[] {
  const { step, service, environment, from, to } = move;
  const onGithub = entry.repository.kind === 'github';
  const by = onGithub ? 'by the variables of its GitHub environments' : 'once you give its pipeline the new role ARNs';
  const removing = oldDeployRole === undefined ? '' : `; until then ${oldDeployRole} does`;
  switch (step) {
    case 'open':
      return [
        'once it is applied:',
        `- jobs of ${service} in ${environment} take their roles in ${to}, ${by}; the roles in ${from} stay and admit the same jobs`,
        ...(makesSecrets(stacks) ? [`- its secrets in ${to} are empty: put their values in`] : []),
        `- what it uses there and no entry makes, such as a network or a cluster, must be in ${to}`,
        `- deploy it to ${to}, copy its data, and send its callers there`,
        `- before --finish, remove from ${from} what its pipeline made there: afterwards no role is left that can${removing}`,
      ];
    case 'finish':
      return [
        'once it is applied:',
        `- no role of ${service} is left in ${from}: what its pipeline made there stays, and only people can remove it`,
      ];
    case 'cancel':
      return [
        'once it is applied:',
        `- jobs of ${service} in ${environment} take their roles in ${from} again, ${onGithub ? by : 'once you give its pipeline the old role ARNs'}`,
        `- no role of ${service} is left in ${to}: what its pipeline made there stays, and only people can remove it`,
      ];
  }
}

const makesSecrets = (stacks: Moved['stacks']): boolean =>
  stacks.some(({ adds }) => adds.some((address) => address.startsWith('aws_secretsmanager_secret.')));

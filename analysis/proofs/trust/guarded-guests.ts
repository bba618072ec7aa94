import type { Expectations } from '../../../expectations/expectations';
import type { Model, ModelAccount } from '../../model';

/** Somebody at the edge of the organisation. */
export type Guest = {
  readonly name: string;
  readonly principal: string;
  /** The organisation that the caller's account is of. */
  readonly organization?: string | undefined;
  readonly welcome: boolean;
};

/** An account of nobody here, and an organisation of nobody here. */
const foreign = { account: '888888888888', organization: 'o-elsewhere0' };

/** Those whom the perimeter tells apart: of the organisation, of an account that is trusted, of AWS, and all others. */
export function guardedGuests(
  { partition, organizationId, managementAccount }: Model,
  { organization }: Expectations,
  { id }: ModelAccount,
): Guest[] {
  const somebody = (account: string) => `arn:${partition}:iam::${account}:role/somebody`;
  const outside = { organization: foreign.organization, welcome: false };
  return [
    { ...outside, name: 'a role of another organisation', principal: somebody(foreign.account) },
    // Ids of organisations differ in length.
    ...(organizationId === undefined
      ? []
      : [
          {
            name: 'a role of an organisation whose id goes on',
            principal: somebody(foreign.account),
            organization: `${organizationId}0`,
            welcome: false,
          },
        ]),
    { name: 'a role of no organisation', principal: somebody(foreign.account), welcome: false },
    {
      name: 'a role of the organisation',
      principal: somebody(managementAccount ?? id),
      organization: organizationId,
      welcome: true,
    },
    ...organization.trustedAccounts.flatMap((account) => {
      const trusted = { principal: somebody(account), welcome: true };
      return [
        { ...trusted, name: 'a role of a trusted account', organization: foreign.organization },
        { ...trusted, name: 'a role of a trusted account without an organisation' },
      ];
    }),
    { name: 'an AWS service', principal: 'ecs-tasks.amazonaws.com', welcome: true },
  ];
}

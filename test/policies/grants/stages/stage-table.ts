import { stageStatements } from '../../../../policies/grants/stage-statements';
import type { GrantUse, UseName } from '../../../../registry/grants';
import type { Case } from '../cases';
import { type Call, decide } from '../decide';
import { accounts, grantInput } from '../grant-input';

/** What a stage holds, and where it holds it when that is not as usual. */
export type StageUnderTest = {
  readonly grantUses: readonly GrantUse[];
  readonly useNames: readonly UseName[];
  /** Images are built where they are held. */
  readonly inArtifactAccount?: true;
};

/** The decision on one call of a stage of the service `pay`, under grants and boundary together. */
export const askStage = (stage: StageUnderTest, posture: 'broad' | 'scoped', call: Call) => {
  const input = grantInput(posture);
  const place = stage.inArtifactAccount ? { ...input, artifacts: input.home } : input;
  return decide('pipeline', stageStatements(place, stage), call).outcome;
};

/** Every case holds in both postures. */
export const stageTable = (name: string, stage: StageUnderTest, cases: readonly Case[]) =>
  describe.each(['broad', 'scoped'] as const)(`${name}, %s`, (posture) => {
    it.each(cases)('$name: $action: $outcome', ({ outcome, ...call }) => {
      expect(askStage(stage, posture, call)).toBe(outcome);
    });
  });

/** The condition of passing a role to one AWS service. */
export const passedTo = (principal: string) => ({ 'iam:PassedToService': principal });
export const roleAt = (path: string) => `arn:aws:iam::${accounts.home}:role${path}`;
export const imageIn = (account: keyof typeof accounts, service: string) =>
  `arn:aws:ecr:eu-west-1:${accounts[account]}:repository/${service}/app`;
export const bucketOf = (service: string, name: string, account: string) =>
  `arn:aws:s3:::${service}--${name}-${account}`;

import { decideAs } from '../../analysis/decide-as';
import { layersOf } from '../../analysis/decide-as/layers-of';
import type { Decision } from '../../analysis/evaluate';
import type { Model, ModelRole } from '../../analysis/model';
import { exampleArns } from '../../analysis/who-can/example-arns';

export type Measured = {
  readonly roles: number;
  readonly actions: number;
  /** Documents, and their characters, that have a say in the median decision. */
  readonly policies: number;
  readonly characters: number;
  readonly decisions: number;
  /** Of one core, so that what else the machine does is not counted. */
  readonly seconds: number;
  readonly outcomes: readonly { readonly outcome: Decision['outcome']; readonly decisions: number }[];
};

/** Calls of every kind of work: most are denied somewhere, some are granted, each reaches another depth of the layers. */
const actions = [
  'dynamodb:GetItem',
  'ec2:RunInstances',
  'ecr:PutImage',
  'ecs:UpdateService',
  'iam:CreateRole',
  'iam:PassRole',
  'kms:Decrypt',
  'lambda:UpdateFunctionCode',
  'logs:CreateLogGroup',
  's3:GetObject',
  's3:PutObject',
  'secretsmanager:GetSecretValue',
  'sqs:SendMessage',
  'sts:AssumeRole',
  'cloudformation:UpdateStack',
];

type Asked = { readonly role: ModelRole; readonly question: Parameters<typeof decideAs>[2] };

/** Asks the same questions of every role, round after round, until the time is over; policies are compiled before it runs. */
export function measureDecisions(model: Model, milliseconds: number): Measured {
  const questions = model.roles.flatMap((role) => actions.flatMap((action) => questionsOf(model, role, action)));
  const outcomes = new Map<Decision['outcome'], number>();
  for (const { role, question } of questions) decideAs(model, role, question);

  let decisions = 0;
  const start = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  do {
    for (const { role, question } of questions) {
      const { outcome } = decideAs(model, role, question);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    decisions += questions.length;
  } while (used() < milliseconds);
  const seconds = used() / 1000;
  return {
    roles: model.roles.length,
    actions: actions.length,
    ...sizeOf(model, questions),
    decisions,
    seconds,
    outcomes: [...outcomes].sort().map(([outcome, count]) => ({ outcome, decisions: count })),
  };
}

function questionsOf(model: Model, role: ModelRole, action: string): Asked[] {
  const service = role.tags['platform:service'];
  const context: Record<string, string> = service ? { 'aws:ResourceTag/platform:service': service } : {};
  // A role is asked about roles: its own account's first ones stand for them.
  const resources =
    action === 'iam:PassRole' || action === 'sts:AssumeRole'
      ? model.roles
          .filter(({ account }) => account === role.account)
          .slice(0, 2)
          .map(({ arn }) => arn)
      : exampleArns('*', action, role, model.partition).slice(0, 1);
  return resources.map((resource) => ({
    role,
    question: { action, resource, ...(!resource.includes(':s3:') && { context }) },
  }));
}

function sizeOf(model: Model, questions: readonly Asked[]): { policies: number; characters: number } {
  const lengths = new Map<object, number>();
  const lengthOf = (document: object): number => {
    const length = lengths.get(document) ?? JSON.stringify(document).length;
    lengths.set(document, length);
    return length;
  };
  const sizes = questions.map(({ role, question }) => {
    const { identity, boundary, serviceControl, resourceControl, resource } = layersOf(model, role, question);
    const placed = [identity, serviceControl.flat(), resourceControl.flat(), boundary ?? [], resource ?? []].flat();
    return {
      policies: placed.length,
      characters: placed.reduce((sum, { document }) => sum + lengthOf(document), 0),
    };
  });
  return sizes.sort((a, b) => a.characters - b.characters)[sizes.length >> 1] ?? { policies: 0, characters: 0 };
}

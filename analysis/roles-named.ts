import type { Model, ModelRole } from './model';

const session = /^arn:[^:]+:sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/;

/** Every role that an ARN, the ARN of a session, or a name stands for; a name may stand for one in each account. */
export function rolesNamed({ roles }: Model, text: string): ModelRole[] {
  const [, account, sessionOf] = session.exec(text) ?? [];
  if (sessionOf !== undefined) return roles.filter((role) => role.name === sessionOf && role.account.id === account);
  return roles.filter(({ arn, name }) => arn === text || name === text);
}

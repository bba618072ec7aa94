import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { platform, people, first, notFirst } = known;
const nobody: readonly string[] = [];

/** Any of them limits a role whose path has none of its own. */
const boundaries = ['pipeline', 'runtime', 'platform-boundary', 'people-boundary', 'guardrails-apply-boundary'];

/** Calls that change roles, policies and providers under our paths: the fitting identity's alone. */
export function identityCalls(iam: string): GuardedCall[] {
  const under = (name: string) => ({ 'iam:PermissionsBoundary': `${iam}:policy/platform/${name}` });
  const role = (path: string) => `${iam}:role/${path}`;
  const policy = (path: string) => `${iam}:policy/${path}`;
  const services = platform('services-apply', 'break-glass');
  const guardrails = [...platform('guardrails-apply'), ...people];
  return [
    call('roles of the platform', 'iam:UpdateAssumeRolePolicy', role('platform/drift'), [...guardrails, first]),
    ...['guardrails-apply', 'services-apply', 'break-glass', 'administrator'].map((name) =>
      call(`the role ${name}`, 'iam:UpdateAssumeRolePolicy', role(`platform/${name}`), [...people, first]),
    ),
    ...['pipeline/any_deploy', 'runtime/any/any_task'].map((name) =>
      call(`the role ${name}`, 'iam:PutRolePolicy', role(name), services),
    ),
    call('the boundaries of services', 'iam:CreatePolicyVersion', policy('platform/pipeline'), [...guardrails, first]),
    ...['platform-boundary', 'people-boundary', 'guardrails-apply-boundary'].map((name) =>
      call(`the boundary ${name}`, 'iam:CreatePolicyVersion', policy(`platform/${name}`), [...people, first]),
    ),
    ...['pipeline/any', 'runtime/any/any'].map((name) =>
      call(`the policy ${name}`, 'iam:CreatePolicyVersion', policy(name), services),
    ),
    call('issuers of tokens', 'iam:CreateOpenIDConnectProvider', `${iam}:oidc-provider/any.example`, guardrails),
    call('providers of SAML', 'iam:CreateSAMLProvider', `${iam}:saml-provider/any`, guardrails),
    call('a role without a boundary', 'iam:CreateRole', role('any'), nobody),
    call('a role under what is no boundary', 'iam:CreateRole', role('any'), nobody, under('pipeline-twin')),
    ...boundaries.map((name) =>
      call(`a role of another path under ${name}`, 'iam:CreateRole', role('any'), notFirst, under(name)),
    ),
    ...(
      [
        ['pipeline', 'runtime', 'pipeline/any_test'],
        ['runtime', 'pipeline', 'runtime/any/any'],
      ] as const
    ).flatMap(([own, other, path]) => [
      call(`a ${own} role in its boundary`, 'iam:CreateRole', role(path), services, under(own)),
      call(`a ${own} role without a boundary`, 'iam:CreateRole', role(path), nobody),
      ...[other, 'platform-boundary', `${own}-twin`].flatMap((boundary) =>
        ['iam:CreateRole', 'iam:PutRolePermissionsBoundary'].map((action) =>
          call(`a ${own} role under ${boundary} by ${action}`, action, role(path), nobody, under(boundary)),
        ),
      ),
    ]),
    call('taking a boundary off', 'iam:DeleteRolePermissionsBoundary', role('any'), nobody, under('pipeline')),
    call('anything but roles of the platform', 'iam:ListUsers', '*', notFirst),
    call('handing out a role of the platform', 'iam:PassRole', role('platform/drift'), notFirst),
  ];
}

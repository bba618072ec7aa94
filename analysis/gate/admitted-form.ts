import type { Admission } from '../../expectations/expectations';

/** How a trust policy says one admission. */
export type AdmittedForm = {
  readonly action: string;
  readonly isPrincipal: (kind: string, name: string) => boolean;
  readonly allows: (operator: string, key: string, value: string) => boolean;
  /** Condition keys without which more are admitted. */
  readonly requires: readonly string[];
};

/** Claims that IAM can compare; what else a token says cannot be asked for. */
const comparable = ['aud', 'sub', 'repository_id', 'ref', 'job_workflow_ref'];

/**
 * The only form in which a trust policy may admit someone.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function admittedForm(admission: Admission, account: string): AdmittedForm {
  switch (admission.kind) {
    case 'github':
    case 'gitlab': {
      // GitLab's tokens have no other key in IAM than these two.
      const names = admission.kind === 'gitlab' ? ['aud', 'sub'] : comparable;
      const claims = Object.entries(admission.claims).filter(([name]) => names.includes(name));
      const byKey = new Map(claims.map(([name, value]) => [`${admission.issuer}:${name}`, [value].flat()]));
      return {
        action: 'sts:AssumeRoleWithWebIdentity',
        isPrincipal: (kind, name) =>
          kind === 'Federated' &&
          name.replace(/^arn:[^:]+:iam::(\d{12}):oidc-provider\//, '$1 ') === `${account} ${admission.issuer}`,
        allows: (operator, key, value) => operator === 'StringEquals' && (byKey.get(key) ?? []).includes(value),
        requires: [...byKey.keys()],
      };
    }
    case 'service': {
      const { principal, sourceAccount, sourceArns } = admission;
      return {
        action: 'sts:AssumeRole',
        isPrincipal: (kind, name) => kind === 'Service' && name === principal,
        allows: (operator, key, value) =>
          (operator === 'StringEquals' && is(key, 'aws:SourceAccount') && value === sourceAccount) ||
          (operator === 'ArnLike' && is(key, 'aws:SourceArn') && sourceArns.some((arn) => matches(value, arn))),
        requires: [
          ...(sourceAccount === null ? [] : ['aws:SourceAccount']),
          ...(sourceArns.length === 0 ? [] : ['aws:SourceArn']),
        ],
      };
    }
    case 'role': {
      const { arn, organization } = admission;
      return {
        action: 'sts:AssumeRole',
        isPrincipal: (kind, name) => kind === 'AWS' && name === arn,
        allows: (operator, key, value) =>
          operator === 'StringEquals' && is(key, 'aws:PrincipalOrgID') && value === organization,
        requires: organization === null ? [] : ['aws:PrincipalOrgID'],
      };
    }
    case 'self': {
      const { arn } = admission;
      const root = arn.replace(/^(arn:[^:]+:iam::\d{12}):.*$/, '$1:root');
      return {
        action: 'sts:AssumeRole',
        isPrincipal: (kind, name) => kind === 'AWS' && name === root,
        allows: (operator, key, value) => operator === 'StringEquals' && is(key, 'aws:PrincipalArn') && value === arn,
        requires: ['aws:PrincipalArn'],
      };
    }
    case 'permission-set': {
      const root = admission.arnPattern.replace(/^(arn:[^:]+:iam::\d{12}):.*$/, '$1:root');
      return {
        action: 'sts:AssumeRole',
        isPrincipal: (kind, name) => kind === 'AWS' && name === root,
        allows: (operator, key, value) =>
          operator === 'ArnLike' && is(key, 'aws:PrincipalArn') && value === admission.arnPattern,
        requires: ['aws:PrincipalArn'],
      };
    }
    case 'principal':
      return {
        action: 'sts:AssumeRole',
        isPrincipal: (kind, name) => kind === 'AWS' && name === admission.arn,
        allows: () => false,
        requires: [],
      };
  }
}

const is = (key: string, name: string) => key.toLowerCase() === name.toLowerCase();

/** A pattern of sources: a source that is expected, of this service and account, and not of everybody. */
function matches(pattern: string, arn: string): boolean {
  const [wanted, given] = [arn.split(':'), pattern.split(':')];
  const isOfThis = [0, 1, 2, 4].every((part) => given[part] === wanted[part]);
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return isOfThis && new RegExp(`^${expression}$`).test(arn);
}

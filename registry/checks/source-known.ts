import type { Organization } from '../../environments/schema';
import type { Finding } from '../finding';
import type { Source } from '../schema';
import type { Check } from './check';

type Found = Pick<Finding, 'rule' | 'got' | 'remedy'>;

/** Every repository is in the organisation's own GitHub organisation or GitLab group: web identity is refused from anywhere else. */
export const sourceKnown: Check = {
  name: 'source-known',
  run: ({ parsed: { organization, services } }) => {
    const finding = (subject: string, found: Found): Finding => ({ check: 'source-known', subject, ...found });
    return [
      ...strange(organization.repository, organization).map((found) => finding('organization', found)),
      ...Object.values(services).flatMap((entry) =>
        strange(entry.repository, organization).map((found) => finding(`service ${entry.id}`, found)),
      ),
      ...(organization.gitlab?.issuerHost === organization.github.issuerHost
        ? [
            finding('organization', {
              rule: 'gitlab.issuerHost must not be that of GitHub',
              got: organization.github.issuerHost,
              remedy: 'correct one of them',
            }),
          ]
        : []),
    ];
  },
};

function strange(source: Source, { github, gitlab }: Organization): Found[] {
  if (source.kind === 'codecommit') return [];
  if (source.kind === 'gitlab' && !gitlab)
    return [
      {
        rule: 'repository on GitLab must have organization.gitlab',
        got: source.path,
        remedy: 'add gitlab to environments/organization.ts',
      },
    ];
  const [name, top, holder] =
    source.kind === 'github'
      ? [source.name, github.organization, 'organisation']
      : [source.path, gitlab?.group, 'group'];
  return name.split('/')[0] === top
    ? []
    : [
        {
          rule: `repository must be in the ${holder} ${top}, spelt in the same case`,
          got: name,
          remedy: `move it to ${top} or correct its name`,
        },
      ];
}

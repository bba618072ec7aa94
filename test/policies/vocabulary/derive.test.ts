import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceData as loadServiceData } from '../../../cli/generate/service-data';
import { compressActions } from '../../../policies/vocabulary/compress-actions';
import { creatingVerbs, notDemandingTags } from '../../../policies/vocabulary/creating-actions';
import { dependentTagCalls } from '../../../policies/vocabulary/dependent-tag-calls';
import { deriveVocabulary } from '../../../policies/vocabulary/derive';
import { deriveTaggedCreations } from '../../../policies/vocabulary/derive-tagged-creations';
import { foundationServices } from '../../../policies/vocabulary/foundation-services';
import { globalRegionServices } from '../../../policies/vocabulary/global-region-services';
import { longLivedCredentialActions } from '../../../policies/vocabulary/long-lived-credential-actions';
import { roleActions } from '../../../policies/vocabulary/role-actions';
import type { ServiceData } from '../../../policies/vocabulary/service-data';
import { taggedCreations } from '../../../policies/vocabulary/tagged-creations';
import { untagActions } from '../../../policies/vocabulary/untag-actions';

let data: ServiceData = {};
beforeAll(async () => {
  data = await loadServiceData();
});
const namesOf = (service: string) => (data[service]?.actions ?? []).map(({ name }) => name);
const exists = (action: string) => namesOf(action.split(':')[0] ?? '').includes(action.split(':')[1] ?? '');
const matched = (patterns: readonly string[]) =>
  patterns.flatMap((pattern) => {
    const [service = '', name = ''] = pattern.split(':');
    return namesOf(service).filter((one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name));
  });

describe('The committed vocabulary', () => {
  it('is what the service data gives; run "npm run generate" when this fails', () => {
    const derived = deriveVocabulary(data);
    const committed = Object.fromEntries(
      Object.keys(derived).map((path) => [path, readFileSync(join(__dirname, '../../..', path), 'utf8')]),
    );
    expect(committed).toEqual(derived);
  });

  it('knows these credentials that do not expire', () => {
    expect(longLivedCredentialActions).toEqual([
      'iam:CreateAccessKey',
      'iam:CreateLoginProfile',
      'iam:CreateServiceSpecificCredential',
      'iam:CreateUser',
      'iam:ResetServiceSpecificCredential',
      'iam:UpdateAccessKey',
      'iam:UpdateCloudFrontPublicKey',
      'iam:UpdateLoginProfile',
      'iam:UpdateSSHPublicKey',
      'iam:UpdateServiceSpecificCredential',
      'iam:UpdateSigningCertificate',
      'iam:UpdateUser',
      'iam:UploadCloudFrontPublicKey',
      'iam:UploadSSHPublicKey',
      'iam:UploadSigningCertificate',
      'lightsail:CreateBucketAccessKey',
      'rolesanywhere:CreateProfile',
      'rolesanywhere:CreateTrustAnchor',
      'rolesanywhere:EnableProfile',
      'rolesanywhere:EnableTrustAnchor',
      'rolesanywhere:UpdateProfile',
      'rolesanywhere:UpdateTrustAnchor',
    ]);
  });

  it('never counts passing or taking a role as changing or re-creating one', () => {
    const all = matched(Object.values(roleActions).flat());
    expect(all).toEqual(expect.arrayContaining(['CreateRole', 'UpdateAssumeRolePolicy', 'CreatePolicyVersion']));
    expect(all.filter((name) => /^(PassRole|CreateServiceLinkedRole|CreateUser|CreateAccessKey)$/.test(name))).toEqual(
      [],
    );
  });

  it('demands tags of creations only', () => {
    const verbs = new RegExp(`^(${creatingVerbs.join('|')})`);
    const creations = Object.values(taggedCreations).flatMap((list) => list.flatMap(({ actions }) => matched(actions)));
    expect(creations.filter((name) => !verbs.test(name))).toEqual([]);
    expect(
      matched(Object.values(taggedCreations).flatMap((list) => list.flatMap(({ actions }) => actions))),
    ).not.toContain('PutParameter');
  });

  it('demands tags of no action that also updates, or that Terraform tags later', () => {
    for (const action of Object.keys(notDemandingTags)) {
      const [service = '', name] = action.split(':');
      expect(matched((taggedCreations[service] ?? []).flatMap(({ actions }) => actions))).not.toContain(name);
    }
  });

  it('takes no action that tags for one that takes tags away', () => {
    expect(matched(Object.values(untagActions).flat()).filter((name) => /^(Add|Create|Put|Tag)/.test(name))).toEqual(
      [],
    );
  });

  it('is written by hand only where the names exist', () => {
    expect(Object.keys(notDemandingTags).filter((action) => !exists(action))).toEqual([]);
    expect(Object.values(dependentTagCalls).filter((action) => !exists(action))).toEqual([]);
    expect([...foundationServices, ...globalRegionServices].filter((service) => data[service] === undefined)).toEqual(
      [],
    );
  });
});

describe('Creations that demand a tag on some of their resource types', () => {
  const requestTag = 'aws:RequestTag/${TagKey}';
  const type = (name: string, tagged: boolean) => ({ name, conditionKeys: tagged ? [requestTag] : [] });
  const action = (name: string, ...resourceTypes: ReturnType<typeof type>[]) => ({
    name,
    accessLevel: 'Write',
    conditionKeys: [],
    resourceTypes,
  });
  const arns = {
    a: 'arn:${Partition}:x:${Region}:${Account}:a/${Id}',
    b: 'arn:${Partition}:x:${Region}:${Account}:b/${Id}',
  };

  it('share a statement only while no type is tagged for one and plain for another', () => {
    const actions = [
      action('CreateA', type('a', true), type('b', false)),
      action('CreateB', type('b', true), type('a', false)),
    ];
    expect(deriveTaggedCreations({ x: { actions, arns } })).toEqual({
      x: [
        { actions: ['x:CreateA'], resources: ['x:*:*:a/*'] },
        { actions: ['x:CreateB'], resources: ['x:*:*:b/*'] },
      ],
    });
  });

  it('cover every resource where all types carry the tag', () => {
    const actions = [action('CreateA', type('a', true), type('b', true)), action('GetA', type('a', true))];
    expect(deriveTaggedCreations({ x: { actions, arns } })).toEqual({
      x: [{ actions: ['x:CreateA'], resources: '*' }],
    });
  });
});

describe('Action patterns', () => {
  it.each([
    {
      name: 'join what begins with the same words',
      chosen: ['CreateJob', 'CreateJobRun'],
      others: ['DeleteJob'],
      patterns: ['x:Create*'],
    },
    {
      name: 'stop before an action that is not meant',
      chosen: ['CreateDBCluster', 'CreateDBInstance'],
      others: ['CreateRoute'],
      patterns: ['x:CreateDB*'],
    },
    { name: 'never replace a single name', chosen: ['CreateQueue'], others: [], patterns: ['x:CreateQueue'] },
    {
      name: 'ignore case as IAM does',
      chosen: ['CreateTag', 'CreateTagSet'],
      others: ['createtagless'],
      patterns: ['x:CreateTag', 'x:CreateTagSet'],
    },
    {
      name: 'leave out what another covers',
      chosen: ['CreateDataRule', 'CreateDatabase'],
      others: ['CreateJob'],
      patterns: ['x:CreateData*'],
    },
  ])('$name', ({ chosen, others, patterns }) => {
    expect(compressActions('x', chosen, [...chosen, ...others])).toEqual(patterns);
  });

  it('match exactly what they stand for, in every service', () => {
    for (const service of Object.keys(data)) {
      const chosen = namesOf(service).filter((name) => /^(Create|Untag)/.test(name));
      expect(matched(compressActions(service, chosen, namesOf(service))).sort()).toEqual([...chosen].sort());
    }
  });
});

import type { AppKey } from '../app-keys';
import type { EvidenceStore } from '../evidence-store';
import type { Ask } from '../separation/actor';
import type { StateStore } from '../state-store';
import { appKeyCalls, signatures } from './app-key-calls';
import { additionOfEvidence, evidenceBucketCalls, readsOfEvidence } from './evidence-calls';
import { accountCalls, issuerCalls, linkedRoleCalls, policyCalls, roleCalls } from './iam-calls';
import { linkedServices } from './linked-services';
import { organizationCalls, permissionSetCalls } from './organization-calls';
import { type CallPlace, on, type ResourceCalls } from './place';
import { bucketCalls, keyCalls, repositoryCalls, secretCalls } from './service-calls';
import { filesBesideState, readsOfState, writesOfState } from './state-calls';

/** What an account is used for, as its roles show it. */
export type Use = {
  readonly management: boolean;
  /** Services are placed here. */
  readonly services: boolean;
  /** It keeps the record of what was done in every account. */
  readonly records: boolean;
  /** It holds the state. */
  readonly state: StateStore | undefined;
  /** It holds the evidence of applies. */
  readonly evidence: EvidenceStore | undefined;
  /** It holds the keys of GitHub Apps; none elsewhere. */
  readonly appKeys: readonly AppKey[];
};

const all = ({ reads, writes }: ResourceCalls): Ask[] => [...reads, ...writes];
const savedPlan = 'plans/0123abcd/any';
/** What a job adds, and what an administrator does: of a fresh fork, and anew. */
const laterEntry = '00000002';
const anchors = ['00000001-anchor', '00000042-anchor'] as const;

/** The types of `baseline-*`; in the account of the state, `bootstrap` has the identities. */
const baseline = (place: CallPlace, use: Use): ResourceCalls[] => [
  ...(use.state ? [] : ['platform-plan', 'main-plan', 'drift']).map((name) =>
    roleCalls(place, `platform/${name}`, 'platform-boundary'),
  ),
  roleCalls(place, 'platform/auditor', 'people-boundary'),
  ...['pipeline', 'runtime'].map((name) => policyCalls(place, name)),
  issuerCalls(place),
  accountCalls(place),
  ...(use.services ? linkedServices.map((linked) => linkedRoleCalls(place, linked)) : []),
];

/** The types of `identity-*`, `management` and `bootstrap`. */
const identity = (place: CallPlace): ResourceCalls[] => [
  roleCalls(place, 'platform/guardrails-apply', 'guardrails-apply-boundary'),
  roleCalls(place, 'platform/services-apply', 'platform-boundary'),
  roleCalls(place, 'platform/break-glass', 'people-boundary'),
  ...['guardrails-apply-boundary', 'platform-boundary', 'people-boundary'].map((name) => policyCalls(place, name)),
];

/** The types of `services-*`. */
const services = (place: CallPlace): ResourceCalls[] => [
  roleCalls(place, 'pipeline/any_deploy', 'pipeline'),
  roleCalls(place, 'runtime/any/any_task', 'runtime'),
  repositoryCalls(place),
  secretCalls(place),
  ...['artifacts', 'site', 'test-results'].map((name) =>
    bucketCalls(place, { arn: `arn:${place.partition}:s3:::any--${name}-${place.account}` }),
  ),
];

const organization = (place: CallPlace, { management }: Use): ResourceCalls[] =>
  management ? [organizationCalls(place), permissionSetCalls(place)] : [];

const readsOf = (resources: readonly ResourceCalls[]): Ask[] => resources.flatMap(({ reads }) => reads);

/** Everything that a plan or a search for drift refreshes in the account. */
const refreshed = (place: CallPlace, use: Use): Ask[] => [
  ...readsOf([...baseline(place, use), ...identity(place), ...organization(place, use)]),
  ...(use.services ? readsOf(services(place)) : []),
  ...readsOf(use.appKeys.map((key) => appKeyCalls(place, key))),
  ...(use.state
    ? [
        ...readsOf([keyCalls(place, use.state.key), bucketCalls(place, use.state.bucket)]),
        ...readsOfState(place, use.state, 'any'),
      ]
    : []),
  ...(use.evidence ? readsOf([keyCalls(place, use.evidence.key), evidenceBucketCalls(place, use.evidence)]) : []),
];

/** What an auditor looks at. */
const audit = ({ region, globalRegion }: CallPlace): Ask[] =>
  [
    ...['iam:ListRoles', 'iam:GetAccountAuthorizationDetails', 'organizations:DescribeOrganization'].map((action) => ({
      action,
      in: globalRegion,
    })),
    ...['cloudtrail:LookupEvents', 'cloudtrail:DescribeTrails', 'ec2:DescribeInstances', 's3:ListAllMyBuckets'].map(
      (action) => ({ action, in: region }),
    ),
  ].map(({ action, in: where }) => ({ action, resource: '*', context: { 'aws:RequestedRegion': where } }));

/** Who took a role: where the account works, where its global services log, and in a Region that nobody listed. */
const lookups = ({ region, globalRegion }: CallPlace): Ask[] =>
  [region, globalRegion, 'any-region-1'].flatMap((where) => on('*', where)('cloudtrail:LookupEvents'));

/** What CloudTrail and Config delivered, below whatever prefix the trail has. */
const readsOfRecord = ({ partition, region, account }: CallPlace): Ask[] =>
  ['', 'organization/'].flatMap((prefix) =>
    on(`arn:${partition}:s3:::any-archive/${prefix}AWSLogs/${account}/CloudTrail/any.json.gz`, region)('s3:GetObject'),
  );

/** What each role of the platform must be able to do in an account, once it is that role there. */
export const needs: Readonly<Record<string, (place: CallPlace, use: Use) => readonly Ask[]>> = {
  'platform-plan': refreshed,
  drift: (place, use) => [...refreshed(place, use), ...lookups(place), ...signatures(place, use.appKeys, 'drift')],
  'main-plan': (place, use) => [
    ...refreshed(place, use),
    ...(use.state ? filesBesideState(place, use.state, { [savedPlan]: ['s3:PutObject'] }) : []),
    ...(use.evidence ? readsOfEvidence(place, use.evidence) : []),
    ...signatures(place, use.appKeys, 'main-plan'),
  ],
  'services-apply': (place, use) => [
    ...signatures(place, use.appKeys, 'services-apply'),
    ...(use.services ? services(place).flatMap(all) : []),
    ...(use.state ? ['services-any', 'github-any'].flatMap((stack) => stateOf(place, use.state, stack)) : []),
    ...applies(place, use),
  ],
  'guardrails-apply': (place, use) => [
    ...signatures(place, use.appKeys, 'guardrails-apply'),
    ...[...baseline(place, use), ...organization(place, use)].flatMap(all),
    ...(use.state
      ? ['organization', 'audit', 'baseline-any', 'github-organization'].flatMap((stack) =>
          stateOf(place, use.state, stack),
        )
      : []),
    ...applies(place, use),
  ],
  administrator: (place, use) => [
    ...identity(place).flatMap(all),
    ...use.appKeys.flatMap((key) => all(appKeyCalls(place, key))),
    ...roleCalls(place, 'platform/administrator', 'people-boundary').writes,
    ...(use.state
      ? [
          ...issuerCalls(place).writes,
          ...all(keyCalls(place, use.state.key)),
          ...all(bucketCalls(place, use.state.bucket)),
          ...['bootstrap', 'management', 'identity-any'].flatMap((stack) => stateOf(place, use.state, stack)),
        ]
      : []),
    ...(use.evidence
      ? [
          ...all(keyCalls(place, use.evidence.key)),
          ...all(evidenceBucketCalls(place, use.evidence)),
          ...anchors.flatMap((anchor) => (use.evidence ? additionOfEvidence(place, use.evidence, anchor) : [])),
        ]
      : []),
  ],
  'break-glass': (place, use) => [
    ...[...baseline(place, use), ...identity(place), ...services(place), ...organization(place, use)].flatMap(all),
    ...audit(place),
    ...use.appKeys.flatMap((key) => all(appKeyCalls(place, key))),
    ...(use.state ? stateOf(place, use.state, 'any') : []),
    ...(use.evidence ? readsOfEvidence(place, use.evidence) : []),
  ],
  auditor: (place, use) => [
    ...audit(place),
    ...(use.records ? readsOfRecord(place) : []),
    ...(use.evidence ? readsOfEvidence(place, use.evidence) : []),
  ],
};

/** What Organizations' own role must be able to do: everything in `intake`, and afterwards the platform's own roles. */
export const needsOfFirstRole = (place: CallPlace, use: Use, intake: boolean): Ask[] =>
  intake ? [...baseline(place, use), ...identity(place)].flatMap(all) : identity(place).flatMap(all);

const stateOf = (place: CallPlace, state: StateStore | undefined, stack: string): Ask[] =>
  state ? [...readsOfState(place, state, stack), ...writesOfState(place, state, stack)] : [];

/** Whoever applies reads the plan that was judged, and adds to the evidence. */
const applies = (place: CallPlace, { state, evidence }: Use): Ask[] => [
  ...(state ? filesBesideState(place, state, { [savedPlan]: ['s3:GetObject'] }) : []),
  ...(evidence ? additionOfEvidence(place, evidence, laterEntry) : []),
];

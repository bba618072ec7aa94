import type { StackPlace } from './place-of';

/** What is needed to tell an attribute that AWS gives. */
export type ComputedInput = {
  readonly place: StackPlace | undefined;
  /** Type and name of the resource, which stand for an id that nobody can know. */
  readonly address: string;
  /** Its own arguments, resolved; undefined when absent. */
  readonly argument: (name: string) => string | undefined;
  /** The id it is imported by. */
  readonly imported: string | undefined;
};

type Attribute = (input: ComputedInput) => string | undefined;

const iamArn =
  (kind: string): Attribute =>
  ({ place, argument }) => {
    const name = argument('name');
    return place && name && `arn:${place.partition}:iam::${place.account}:${kind}${argument('path') ?? '/'}${name}`;
  };

const regional =
  (service: string, resource: Attribute): Attribute =>
  (input) => {
    const { place } = input;
    const name = resource(input);
    return place && name && `arn:${place.partition}:${service}:${place.region}:${place.account}:${name}`;
  };

const own =
  (name: string): Attribute =>
  ({ argument }) =>
    argument(name);

/** Ids that Organizations gives: the address stands for them, because only the relations matter; so it does for Identity Center's. */
const organizationsId: Attribute = ({ address, imported }) => imported ?? address;

/** Secrets Manager adds six characters to the name. */
const secretArn = regional('secretsmanager', ({ argument }) => {
  const name = argument('name');
  return name && `secret:${name}-??????`;
});

/** The name in Terraform stands for the id that KMS gives. */
const keyId: Attribute = ({ address }) => address.split('.')[1];

/** What the attributes that AWS gives will be, by type. An attribute that is also an argument is what was written. */
export const computed: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  aws_iam_policy: { arn: iamArn('policy'), id: iamArn('policy') },
  aws_iam_role: { arn: iamArn('role'), id: own('name') },
  aws_iam_openid_connect_provider: {
    arn: ({ place, argument }) =>
      place &&
      `arn:${place.partition}:iam::${place.account}:oidc-provider/${argument('url')?.replace(/^https:\/\//, '')}`,
  },
  aws_s3_bucket: {
    id: own('bucket'),
    arn: ({ place, argument }) => place && argument('bucket') && `arn:${place.partition}:s3:::${argument('bucket')}`,
  },
  aws_ecr_repository: {
    id: own('name'),
    arn: regional('ecr', ({ argument }) => argument('name') && `repository/${argument('name')}`),
  },
  aws_secretsmanager_secret: { arn: secretArn, id: secretArn },
  aws_kms_key: { id: keyId, key_id: keyId, arn: regional('kms', (input) => `key/${keyId(input)}`) },
  aws_organizations_organization: {
    id: organizationsId,
    master_account_id: ({ place }) => place?.account,
    'roots[0].id': ({ address }) => `${address}.roots[0]`,
  },
  aws_organizations_organizational_unit: { id: organizationsId },
  aws_organizations_account: { id: organizationsId },
  aws_organizations_policy: { id: organizationsId },
  aws_ssoadmin_permission_set: { arn: ({ address }) => address },
};

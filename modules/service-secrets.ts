import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { Construct } from 'constructs';
import { type Place, pathName } from '../policies/names';
import { secretPolicy } from '../policies/resource/secret';
import { addressed } from './addressed';
import { policyJson } from './policy-json';

export type ServiceSecretsProps = {
  readonly service: string;
  readonly place: Place;
  readonly names: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
};

/** Containers for a service's secrets. The values are put in by people and never pass through Terraform or its state. */
export class ServiceSecrets extends Construct {
  constructor(scope: Construct, id: string, { service, place, names, tags }: ServiceSecretsProps) {
    super(scope, id);
    for (const name of names) {
      const address = `${service}_${name}`;
      const secret = addressed(
        new SecretsmanagerSecret(this, `secret-${name}`, { name: pathName(service, name), tags }),
        address,
      );
      addressed(
        new SecretsmanagerSecretPolicy(this, `policy-${name}`, {
          secretArn: secret.arn,
          policy: policyJson(secretPolicy({ service, place })),
          blockPublicPolicy: true,
        }),
        address,
      );
    }
  }
}

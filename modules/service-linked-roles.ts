import { IamServiceLinkedRole } from '@cdktf/provider-aws/lib/iam-service-linked-role';
import { Construct } from 'constructs';
import { serviceLinkedRoles } from '../policies/service-linked-roles';
import { addressed } from './addressed';

/** The roles with which AWS services act in an account, for the services that its environment allows. */
export class ServiceLinkedRoles extends Construct {
  constructor(scope: Construct, id: string, { services }: { readonly services: readonly string[] }) {
    super(scope, id);
    for (const service of services) {
      const awsServiceName = serviceLinkedRoles[service];
      if (awsServiceName) addressed(new IamServiceLinkedRole(this, service, { awsServiceName }), service);
    }
  }
}

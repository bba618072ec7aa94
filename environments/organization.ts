import { defineOrganization, github } from './schema';

export const organization = defineOrganization({
  name: 'acme',
  title: 'Acme',
  partition: 'aws',
  homeRegion: 'eu-west-1',
  manage: 'all',
  placement: 'per-team',
  accountEmail: 'aws+{account}@acme.example',
  organizationalUnits: [
    { id: 'intake' },
    { id: 'suspended' },
    { id: 'foundation', holds: 'foundation' },
    {
      id: 'workloads',
      units: [
        { id: 'dev', holds: 'dev' },
        { id: 'staging', holds: 'staging' },
        { id: 'prod', holds: 'prod' },
      ],
    },
  ],
  artifactEnvironment: 'prod',
  repository: github('acme/platform', { id: 801234567 }),
  github: {
    organization: 'acme',
    id: 91234567,
    issuerHost: 'token.actions.githubusercontent.com',
    plan: 'enterprise',
    teams: {
      permissionCreators: ['acme-first-reviewer', 'acme-second-reviewer', 'acme-third-reviewer'],
      servicesAppliers: ['acme-first-applier', 'acme-second-applier'],
      guardrailsAppliers: ['acme-first-guardian', 'acme-second-guardian'],
      confirmers: ['acme-first-confirmer', 'acme-second-confirmer'],
    },
    apps: {
      organization: { appId: 1200001, installationId: 61000001, key: { kms: '0a1b2c3d-1111-4222-8333-00000000000a' } },
      repositories: { appId: 1200002, installationId: 61000002, key: { kms: '0a1b2c3d-1111-4222-8333-00000000000b' } },
      readOnly: { appId: 1200003, installationId: 61000003, key: { kms: '0a1b2c3d-1111-4222-8333-00000000000c' } },
    },
  },
  people: {
    breakGlass: { permissionSet: 'break-glass', groupId: 'a1b2c3d4-1111-4222-8333-000000000001' },
    auditor: { permissionSet: 'auditor', groupId: 'a1b2c3d4-1111-4222-8333-000000000002' },
    administrator: { permissionSet: 'administrator', groupId: 'a1b2c3d4-1111-4222-8333-000000000003' },
  },
  identityCenter: { instanceArn: 'arn:aws:sso:::instance/ssoins-6804a1b2c3d4e5f6', region: 'eu-west-1' },
  trustedAccounts: [],
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environments } from '../../environments';
import { deriveVocabulary } from '../../policies/vocabulary/derive';
import { registry } from '../../registry';
import { deriveAwsServices } from '../../registry/derive-aws-services';
import { catalogue } from './catalogue';
import { codeOwners } from './code-owners';
import { highRiskWorkflow } from './high-risk-workflow';
import { serviceData } from './service-data';

const root = join(__dirname, '../..');

/** Every generated file of this repository, path → text. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const data = await serviceData();
  return {
    ...deriveVocabulary(data),
    'registry/aws-services.ts': deriveAwsServices(Object.keys(data)),
    '.github/CODEOWNERS': codeOwners({
      organization: environments.organization,
      teams: registry.teams,
      services: Object.values(registry.services),
    }),
    '.github/workflows/service-deploy-high-risk.yml': highRiskWorkflow(
      readFileSync(join(root, '.github/workflows/service-deploy.yml'), 'utf8'),
    ),
    'docs/catalogue.md': catalogue(root),
  };
}

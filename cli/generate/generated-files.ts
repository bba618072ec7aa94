import { join } from 'node:path';
import { deriveVocabulary } from '../../policies/vocabulary/derive';
import { deriveAwsServices } from '../../registry/derive-aws-services';
import { catalogue } from './catalogue';
import { serviceData } from './service-data';

/** Every generated file of this repository, path → text. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const data = await serviceData();
  return {
    ...deriveVocabulary(data),
    'registry/aws-services.ts': deriveAwsServices(Object.keys(data)),
    'docs/catalogue.md': catalogue(join(__dirname, '../..')),
  };
}

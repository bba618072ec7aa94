import type { Finding } from '../finding';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/** One service a file, the file named after the id, and every file listed in `registry/index.ts`. */
export const filesMatchIds: Check = {
  name: 'files-match-ids',
  run: ({ parsed: { services, serviceFiles } }) => {
    const listed = Object.keys(services);
    const unlisted = (serviceFiles ?? []).filter((file) => !Object.hasOwn(services, file));
    const missing = serviceFiles ? listed.filter((file) => !serviceFiles.includes(file)) : [];
    return [
      ...Object.entries(services)
        .filter(([file, entry]) => entry.id !== file)
        .map(
          ([file, entry]): Finding => ({
            check: 'files-match-ids',
            subject: `service ${file}`,
            rule: `id must be "${file}", the name of its file`,
            got: entry.id,
            remedy: `rename the file to ${entry.id}.ts or correct the id`,
          }),
        ),
      ...unlisted.map(
        (file): Finding => ({
          check: 'files-match-ids',
          subject: `service ${file}`,
          rule: `registry/services/${file}.ts must be listed in registry/index.ts`,
          got: 'nothing',
          remedy: 'list it there or delete the file',
        }),
      ),
      ...missing.map(
        (file): Finding => ({
          check: 'files-match-ids',
          subject: `service ${file}`,
          rule: 'key in registry/index.ts must be the name of a file of registry/services',
          got: file,
          remedy: suggestion(file, unlisted, 'add the file'),
        }),
      ),
    ];
  },
};

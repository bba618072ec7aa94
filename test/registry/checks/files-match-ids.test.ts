import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a file has the name of its service and is listed', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the file has another name',
      change: (sources) => {
        sources.registry.services.payments = entryOf(sources, 'pay');
        delete sources.registry.services.pay;
        sources.registry.serviceFiles = ['ledger', 'network', 'payments', 'pay-api', 'pay-site'];
      },
      found: [
        'service payments: id must be "payments", the name of its file, got "pay"; rename the file to pay.ts or correct the id',
      ],
    },
    {
      name: 'fails when a file is not listed',
      change: (sources) => {
        sources.registry.serviceFiles.push('orders');
      },
      found: [
        'service orders: registry/services/orders.ts must be listed in registry/index.ts, got "nothing"; list it there or delete the file',
      ],
    },
    {
      name: 'fails when a listed service has no file',
      change: (sources) => {
        sources.registry.serviceFiles = sources.registry.serviceFiles.filter((file) => file !== 'pay');
      },
      found: [
        'service pay: key in registry/index.ts must be the name of a file of registry/services, got "pay"; add the file',
      ],
    },
    {
      name: 'fails when a listed name is not quite that of its file',
      change: (sources) => {
        sources.registry.serviceFiles = sources.registry.serviceFiles.map((file) =>
          file === 'network' ? 'networks' : file,
        );
      },
      found: [
        'service network: key in registry/index.ts must be the name of a file of registry/services, got "network"; use "networks" or add the file',
        'service networks: registry/services/networks.ts must be listed in registry/index.ts, got "nothing"; list it there or delete the file',
      ],
    },
    {
      name: 'passes when files and list agree, in any order',
      change: (sources) => {
        sources.registry.serviceFiles.reverse();
      },
      found: [],
    },
    {
      name: 'passes when the registry does not come from files',
      change: (sources) => {
        Object.assign(sources.registry, { serviceFiles: undefined });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('files-match-ids', change)).toEqual(found);
  });
});

import { defineTeam } from './schema';

export const teams = [
  defineTeam({ id: 'data', title: 'Data', github: 'data', deployers: ['acme-data-first', 'acme-data-second'] }),
  defineTeam({
    id: 'payments',
    title: 'Payments',
    github: 'payments',
    deployers: ['acme-payments-first', 'acme-payments-second'],
  }),
  defineTeam({
    id: 'storefront',
    title: 'Storefront',
    github: 'storefront',
    deployers: ['acme-storefront-first', 'acme-storefront-second'],
  }),
];

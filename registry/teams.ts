import { defineTeam } from './schema';

export const teams = [
  defineTeam({ id: 'data', title: 'Data', github: 'data' }),
  defineTeam({ id: 'payments', title: 'Payments', github: 'payments' }),
  defineTeam({ id: 'storefront', title: 'Storefront', github: 'storefront' }),
];

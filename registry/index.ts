import { losses } from './losses';
import { retired } from './retired';
import clickstream from './services/clickstream';
import dataStores from './services/data-stores';
import invoiceMailer from './services/invoice-mailer';
import ledger from './services/ledger';
import orderEvents from './services/order-events';
import paymentsApi from './services/payments-api';
import storefront from './services/storefront';
import { teams } from './teams';
import { waivers } from './waivers';

/** Every service, by the name of its file in `services/`, which is its id. */
const services = {
  clickstream,
  'data-stores': dataStores,
  'invoice-mailer': invoiceMailer,
  ledger,
  'order-events': orderEvents,
  'payments-api': paymentsApi,
  storefront,
};

export const registry = { services, teams, retired, waivers, losses };

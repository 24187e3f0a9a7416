import { customerName } from '../people/index.ts';
import { log } from '../platform/log/log.ts';
import { rows } from './store.ts';

/** Words that are SQL's too are no SQL: select one from the list, update the page, delete it. */
export const listOrders = (pool: Parameters<typeof rows>[0]): unknown[] => {
  log('Select a customer from the list, then update it');
  return [rows(pool), customerName(pool, '1')];
};

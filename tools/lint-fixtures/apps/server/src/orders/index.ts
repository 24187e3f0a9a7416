export { listOrders } from './queries.ts';

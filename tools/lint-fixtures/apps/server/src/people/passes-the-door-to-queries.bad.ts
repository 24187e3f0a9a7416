// expect boundaries(dependencies): only through its door
import { listOrders } from '../orders/queries.ts';

export const stolen = listOrders;

// expect boundaries(dependencies): never imports the server
import type { listOrders } from '../../server/src/orders/index.ts';

export type Stolen = typeof listOrders;

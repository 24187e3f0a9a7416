// expect boundaries(dependencies): no rule allowing
import { orders } from '../orders/index.ts';

export const within = orders;

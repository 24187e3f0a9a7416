// expect boundaries(dependencies): no policy allowing dependencies from elements of type "assistant"
import { orders } from '../orders/index.ts';

export const within = orders;

// expect boundaries(dependencies): only through its door
import { rows } from './orders/store.ts';

export const stolen = rows;

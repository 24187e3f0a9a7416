// expect boundaries(dependencies): only through its door
export { rows } from '../orders/store.ts';

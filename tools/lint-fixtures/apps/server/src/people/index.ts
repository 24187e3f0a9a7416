export { customerName } from './store.ts';

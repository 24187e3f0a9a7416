export { customerRoutes } from './routes.ts';
export { findCustomer, insertCustomer } from './store.ts';

export { customerRoutes } from './routes.ts';
export { insertCustomer } from './store.ts';

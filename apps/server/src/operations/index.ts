export { operationsRoutes } from './routes.ts';
export { beat, endLease, forgetOldKeys } from './store.ts';

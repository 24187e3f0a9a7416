export { viewRoutes } from './routes.ts';
export { replaceTagInViews } from './store.ts';

export { builtIn, countViews } from './counts.ts';
export { viewRoutes } from './routes.ts';
export { listViews, replaceTagInViews } from './store.ts';

export { listTags } from './store.ts';
export { tagRoutes } from './routes.ts';

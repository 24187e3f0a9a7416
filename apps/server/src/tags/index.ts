export { listTags } from './store.ts';
export { tagRoutes } from './routes.ts';
export { portableTags } from './portable.ts';

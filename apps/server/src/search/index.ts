export { keepIndex } from './indexer.ts';
export { searchRoutes } from './routes.ts';

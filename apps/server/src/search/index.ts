export { keepIndex } from './indexer.ts';
export { search } from './search.ts';
export { searchRoutes } from './routes.ts';

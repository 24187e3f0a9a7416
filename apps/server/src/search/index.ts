export { keepIndex } from './indexer.ts';
export { search } from './search.ts';
export { searchRoutes } from './routes.ts';
export { marked, snippetOf } from './marks.ts';
export { fieldMark, searchForm } from './text.ts';

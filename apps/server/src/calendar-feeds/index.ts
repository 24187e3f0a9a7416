export { feedRoutesOf } from './routes.ts';
export type { FeedOwner } from './store.ts';

export { onCallFeed } from './feed.ts';
export { onCallTeam } from './queries.ts';
export { onCallRoutes } from './routes.ts';

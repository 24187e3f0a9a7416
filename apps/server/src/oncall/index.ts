export { onCallFeedRoutes } from './feed-routes.ts';
export { onCallTeam } from './queries.ts';
export { onCallRoutes } from './routes.ts';

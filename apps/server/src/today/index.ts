export { readToday } from './queries.ts';
export { todayRoutes } from './routes.ts';

export { countReports } from './count.ts';
export { reportRoutes } from './routes.ts';

export { exceptionsFrom } from './exceptions.ts';
export { calendarFor, presenceOf } from './queries.ts';
export { calendarRoutes } from './routes.ts';

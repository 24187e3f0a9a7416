export { timeOf } from './day-plan.ts';
export type { BusinessCalendar } from './domain.ts';
export { exceptionsFrom } from './exceptions.ts';
export { calendarFor, calendarsOf, presenceOf } from './queries.ts';
export { calendarRoutes } from './routes.ts';

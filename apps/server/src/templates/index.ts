export { templateRoutes } from './routes.ts';
export { insertStarters } from './starters/add.ts';
export { settleUses } from './use.ts';
export { fillForDesk } from './for-desk.ts';

export { applyRules } from './commands.ts';
export { retentionRoutes } from './routes.ts';

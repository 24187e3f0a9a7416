export { knowledgeFor } from './knowledge.ts';
export { templateRoutes } from './routes.ts';
export { insertStarters } from './starters/add.ts';
export { settleUses } from './use.ts';

export { fillFor, listFor } from './reading.ts';
export { knowledgeFor } from './knowledge.ts';
export { templateRoutes } from './routes.ts';
export { insertStarters } from './starters/add.ts';
export { settleUses, suggestFor } from './use.ts';
export { fillForDesk } from './for-desk.ts';

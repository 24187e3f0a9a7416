export { answerByRule } from './answer.ts';
export { automationAnswer } from './jobs.ts';
export { portableAutomations } from './portable.ts';
export { automationRoutes } from './routes.ts';
export { runRules, watchWaiting } from './run.ts';
export { forgetRuns } from './run.store.ts';
export { teamMemberRoutes } from './team-routes.ts';
export { languageOf } from './language-of.ts';

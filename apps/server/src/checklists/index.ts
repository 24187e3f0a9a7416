export { closingGate } from './closing.ts';
export { portableChecklists } from './portable.ts';
export { checklistRoutes } from './routes.ts';
export { insertSampleChecklist } from './sample.ts';
export { findUse, listOpenPoints } from './use.store.ts';
export { attachWithin } from './uses.ts';

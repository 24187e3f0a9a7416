export { noteSignal, quietSignal, settleSignal } from './note.ts';
export { risksOfMonth } from './month.store.ts';
export { dueAttention } from './queries.ts';
export { attentionRoutes } from './routes.ts';
export { forgetOldAttention } from './tidy.store.ts';
export { checkQuestions } from './unanswered.ts';
export { lookAtDue } from './worker.ts';

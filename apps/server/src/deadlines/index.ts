export { answersDue } from './facts-of-month.store.ts';
export { acknowledgedAtOnce, firstAnswerTimes } from './speed.store.ts';
/** @public For features that promise a time: the acknowledgement, promises, today. */
export { deadlineFor, plannedDue } from './planned.ts';
export { deadlineRoutes } from './routes.ts';
export { settleChanged } from './settle.ts';
export { noteDueDeadlines } from './tell.ts';
export { dueTodos } from './todo.ts';
export { reckonStale, walkOn } from './walk.ts';
export { portableRules } from './portable.ts';

export { feedbackRoutes } from './routes.ts';
export { takeFromSurvey } from './take.ts';
export { feedbackToDo } from './todo.store.ts';
export { feedbackDue } from './facts-of-month.store.ts';

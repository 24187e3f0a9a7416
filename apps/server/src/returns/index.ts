export { returnRoutes } from './routes.ts';
export { returnsToDo } from './todo.store.ts';

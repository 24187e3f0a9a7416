/** @public what trust is measured by */
export { continuityBetween } from './changes.ts';
export { contactRoutes } from './contact-routes.ts';
export type { HandoverDependencies } from './dependencies.ts';
export { peopleDuties } from './duties.ts';
export { handoverRoutes } from './routes.ts';
export { insertHandover } from './store.ts';
export { answeredByOwn, knownWhenAnswered } from './facts-of-month.store.ts';

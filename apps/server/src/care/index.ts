export { careAgenda } from './agenda.store.ts';
/** @public The door by which other features tell what happened with a customer. */
export { careEvent } from './events.ts';
export { bringDates } from './bring-dates.ts';
export { keepCare } from './jobs.ts';
export { careRoutes } from './routes.ts';
export { fillCareSample } from './sample.ts';
export { portablePlans } from './portable.ts';
export { careDue } from './facts-of-month.store.ts';

export { insertCustomer } from './add.ts';
export { insertCareNote } from './care.store.ts';
export { companyRoutes } from './company-routes.ts';
export { companyNamed } from './companies.store.ts';
export { recordEvent } from './events.store.ts';
export { indexCustomers, type IndexingDependencies } from './indexing.ts';
export { nameKey, readEmail } from './keys.ts';
export { displayPhone, readPhone } from './phone-number.ts';
export { mergeRoutes } from './merge-routes.ts';
export { mergeCustomers, mergeWithin } from './merges.ts';
export { customerOfPoint, holdersOf } from './points.store.ts';
export { emptyRow } from './record.ts';
export {
  customerOf,
  findRow,
  insertPoint,
  insertRow,
  refreshSearch,
  updateRow,
  type CustomerRow,
} from './record.store.ts';
export { readCustomer, readTimeline } from './queries.ts';
export { customerRoutes } from './routes.ts';
export { careNotesOf, customersOf, findCustomer, lockCustomer, survivorOf } from './store.ts';
export { wholePerson } from './timeline.store.ts';

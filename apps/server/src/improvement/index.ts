export { improvementDocumentRoutes } from './document-routes.ts';
export { complaintsWithoutPrevention } from './figures.store.ts';
export { eraseFromCases, forgetCases } from './forget.store.ts';
export { remindLate } from './remind.ts';
export { improvementRoutes } from './routes.ts';
export { insertSampleCase } from './sample.ts';
export { dueSteps } from './step.store.ts';
export { complaintsLinked } from './facts-of-month.store.ts';

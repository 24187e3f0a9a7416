export { eraseAmbassadors } from './forget.store.ts';
export { ambassadorRoutes } from './routes.ts';
export { insertSampleAmbassador } from './sample.ts';
export { writerOf } from './writer.ts';

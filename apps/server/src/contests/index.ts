export { eraseEntries, forgetEntrants } from './forget.store.ts';
export { heldEntries, heldPhotos } from './held.store.ts';
export { contestRoutes } from './routes.ts';
export { insertSampleContest } from './sample.ts';

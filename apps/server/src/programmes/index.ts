export { eraseFromProgrammes } from './erase.store.ts';
export { gatheringRoutes } from './gatherings/routes.ts';
export { heldInvitations, heldPasses } from './held.store.ts';
export { limitOf } from './premiums.ts';
export { personalPages } from './pages.ts';
export { programmeRoutes } from './routes.ts';
export { insertSampleGathering, insertSampleReferrals, insertSampleTiers } from './sample.ts';
export { tierAudience } from './tiers/audience.ts';
export { tierRoutes } from './tiers/routes.ts';

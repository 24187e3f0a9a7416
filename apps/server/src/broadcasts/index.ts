export { assembleBroadcasts, type AssembledBroadcasts } from './assemble.ts';
export { takeReport } from './bounce.ts';
export type { PersonalPages, TierAudience } from './dependencies.ts';
export { nextOpening } from './domain.ts';
export { broadcastRoutes } from './routes.ts';
export { findPlace, findSettings as findSendingHours } from './settings.store.ts';
export { leftAfterNews, written } from './facts-of-month.store.ts';
export { callName, unknownVariables } from './text.ts';

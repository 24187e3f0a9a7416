export { assembleBroadcasts, type AssembledBroadcasts } from './assemble.ts';
export { takeReport } from './bounce.ts';
export { broadcastRoutes } from './routes.ts';

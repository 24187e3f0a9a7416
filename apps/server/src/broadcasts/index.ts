export { takeReport } from './bounce.ts';
export type { BroadcastDependencies } from './dependencies.ts';
export { broadcastRoutes } from './routes.ts';
export { BroadcastRunner } from './runner.ts';
export { UnsubscribeLinks } from './unsubscribe/links.ts';

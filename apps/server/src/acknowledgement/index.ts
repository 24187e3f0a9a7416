export type { AcknowledgementDependencies } from './dependencies.ts';
export { forgetSkipped } from './forget.ts';
export { freshen, mayPush } from './late.ts';
export { portableAcknowledgements, type AcknowledgementWords } from './portable.ts';
export { acknowledgementRoutes } from './routes.ts';
export { acknowledgeWaiting } from './send.ts';

export { csvField } from './csv.ts';
export type { AuditFacts, ChannelDetails, SecretChanges } from './kinds.ts';
export { atTheMachine, recordAudit, type AuditActor } from './record.ts';
export { auditRoutes } from './routes.ts';
export { forgetOldEntries } from './store.ts';

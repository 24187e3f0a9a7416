export { phoneChannelRoutes } from './channel-routes.ts';
export type { TelephoneDependencies } from './dependencies.ts';
export { forgetCallDrafts } from './draft.store.ts';
export { endLostCalls } from './jobs.ts';
export { phoneKind } from './kind.ts';
export { phoneHookRoutes } from './phone-hook.ts';
export { deleteRecording, deleteRecordingAt, forgetRecordings } from './recording-deletion.ts';
export { telephoneRoutes } from './routes.ts';
export { twilioRoutes } from './twilio-routes.ts';

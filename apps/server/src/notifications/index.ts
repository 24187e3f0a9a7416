export { noteDueCallbacks } from './call-telling.ts';
export { collectCauses, type CollectDependencies } from './collect.ts';
export { dispatchDue, recoverSendings } from './dispatch.ts';
export { notificationHookRoutes } from './hook-routes.ts';
export { sealedRooms } from './hooks.ts';
export { sendNotification } from './jobs.ts';
export { forgetOldNotifications } from './notification.store.ts';
export { notificationRoutes, type NotificationDependencies } from './routes.ts';
export { sendOne, type SendDependencies } from './send.ts';

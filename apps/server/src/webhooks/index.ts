export type { WebhookDependencies } from './commands.ts';
export { postDelivery, type PostDependencies } from './deliver.ts';
export { forgetOldDeliveries } from './deliveries.store.ts';
export { dispatchEvents, type DispatchDependencies } from './dispatch.ts';
export { namesInner } from './address.ts';
export { post, type Posted } from './post.ts';
export { postWebhook } from './jobs.ts';
export { webhookRoutes } from './routes.ts';
export { sealedWebhookSecrets } from './secrets.ts';

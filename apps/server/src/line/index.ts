export { assembleLine } from './assemble.ts';
export { checkAccounts } from './check.ts';
export { forgetOldLine } from './event.store.ts';
export { forwardOne } from './forward.ts';
export { fetchContent, forwardWebhook } from './jobs.ts';
export { fetchMedia } from './media.ts';
export { lineRoutes, type LineDependencies } from './routes.ts';
export { sealedLineTokens } from './settings.ts';
export { takeEvents } from './take.ts';

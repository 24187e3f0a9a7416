export type { AssistanceDependencies } from './dependencies.ts';
export { maskTexts } from './gather.ts';
export { forgetOldRequests } from './request.store.ts';
export { assistanceRoutes } from './routes.ts';
export { sealedModelKeys } from './secrets.ts';

export { contentDisposition, inert, mayShowInline } from './domain.ts';
export { attachmentRoutes } from './routes.ts';
export { findFile, forgetUploads } from './store.ts';

export { contentDisposition, inert, mayShowInline, safeFileName } from './domain.ts';
export { attachmentRoutes } from './routes.ts';
export { findFile, forgetUploads } from './store.ts';

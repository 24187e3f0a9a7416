export { contentDisposition, mayShowInline, safeFileName } from './domain.ts';
export { attachmentRoutes } from './routes.ts';
export { forgetUploads } from './store.ts';

export { noticeRoutes } from './routes.ts';
export { keepPromise } from './promise.ts';
export { sendNotices } from './send.ts';
export { channelIs } from './store.ts';
export { threadFor } from './tell.ts';
export { dayWords, languageOf } from './text.ts';
export { noticesToDo } from './todo.store.ts';
export { reach } from './way.store.ts';

export type { ChatDependencies } from './dependencies.ts';
export { mailUnseenAnswers } from './jobs.ts';
export { chatKind } from './kind.ts';
export { mailAnswers, type MailDependencies } from './mail-answers.ts';
export { chatRoutes } from './routes.ts';
export { chatAnswers, chatSender } from './send.ts';
export { forgetOldVisitors } from './visitor.store.ts';

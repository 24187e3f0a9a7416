export { mailboxRoutes } from './routes.ts';
export { MailboxRunner } from './runner.ts';
export { toEmailSettings } from './settings.ts';
export { findChannel, insertChannel } from './store.ts';

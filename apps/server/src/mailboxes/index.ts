export { mailboxRoutes } from './routes.ts';
export { MailboxRunner } from './runner.ts';
export { sealPasswords, toEmailSettings } from './settings.ts';
export { findChannel, insertChannel } from './store.ts';

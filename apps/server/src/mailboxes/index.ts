export { mailboxRoutes } from './routes.ts';
export { MailboxRunner } from './runner.ts';
export { sealedPasswords, toEmailSettings } from './settings.ts';
export { findChannel, insertChannel, listChannels } from './store.ts';

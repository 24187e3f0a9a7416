export { mailboxRoutes } from './routes.ts';
export { forgetOldFlows } from './oauth/flow.store.ts';
export { mailOauthRoutes } from './oauth/routes.ts';
export { sealedOauth } from './oauth/secrets.ts';
export { MailTokens } from './oauth/tokens.ts';
export { MailboxRunner } from './runner.ts';
export { sealedPasswords, toEmailSettings } from './settings.ts';
export { findChannel, insertChannel, listChannels } from './store.ts';

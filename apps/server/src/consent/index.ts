export { recordByDesk } from './commands.ts';
export { addressHasher, keepOfErased, type HashAddress } from './kept.ts';
export { forgetOldConsents } from './kept.store.ts';
export { consentRoutes } from './routes.ts';
export { consentStateOf, newestWord } from './store.ts';

export { browserOf } from './browser.ts';
export { framePolicy } from './embedding.ts';
export { typeOfFile } from './files.ts';
export { IdentityRefused, readIdentity, type Identity } from './identity.ts';
export { externalIdOf, toInboundItem } from './inbound.ts';
export { chatKey, readChatKey, type ChatPlace } from './key.ts';

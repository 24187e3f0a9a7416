export { LineApi, LineProblem, messageOf, type LineContent } from './client.ts';
export { readEvent, type LineEvent, type Meaning } from './events.ts';
export { toLineMessages, type LinkedFile } from './outbound.ts';
export { senderName } from './sender.ts';
export { outcomeOf, sendLine, type LineSent } from './send.ts';
export type { AssertionKey, LineSettings } from './settings.ts';
export { isSigned } from './signature.ts';
export { issueToken, readPrivateKey, type IssuedToken } from './token.ts';
export { readWebhook, type KeptEvent } from './webhook.ts';

export { accountLinkDialog, LineApi, LineProblem, type LineContent } from './client.ts';
export { readEvent, type LineEvent } from './events.ts';
export { requestsOf, toLineMessages } from './outbound.ts';
export { senderName } from './sender.ts';
export { outcomeOf, sendLine, type LineSent } from './send.ts';
export { isSigned } from './signature.ts';
export { issueToken, readPrivateKey } from './token.ts';
export { readWebhook, type KeptEvent } from './webhook.ts';

export { toInboundItem } from './inbound.ts';
export { emailHeaderId, fileEmailCopy, sendEmail } from './outbound.ts';
export { formatAddressKey } from './parse/message/addresses.ts';
export type { EmailSettings } from './settings.ts';
export { testAccount } from './check.ts';
export { TokenFailure, type TokenSource } from './transport/account.ts';
export { watchEmail, type MailboxCursor } from './watch.ts';

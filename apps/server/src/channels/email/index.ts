export { toInboundItem } from './inbound.ts';
export { emailHeaderId, fileEmailCopy, sendEmail } from './outbound.ts';
export { formatAddressKey } from './parse/index.ts';
export type { EmailSettings } from './settings.ts';
export { testAccount } from './transport/test-account.ts';
export { watchEmail, type MailboxCursor } from './watch.ts';

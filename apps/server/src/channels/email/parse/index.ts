export { UnreadableMailError, type UnreadableCode } from './errors.ts';
export { sanitizeMailHtml, type SafeHtml } from './html/sanitize.ts';
export { formatAddressKey } from './message/addresses.ts';
export { splitQuotedHistory, type SplitText } from './message/quoted-history.ts';
export { readMail } from './read-mail.ts';
export {
  makeThreadToken,
  outgoingMessageId,
  readThreadToken,
  threadTokenHeader,
  type TokenSources,
} from './thread.ts';
export type {
  AutoKind,
  Bounce,
  MailAddress,
  ParsedAttachment,
  ParsedMail,
  ReadMailOptions,
} from './types.ts';

/** Why a mail could not be read. `reader_failed` means a fault of the reader itself, the others one of the mail. */
export type UnreadableCode =
  | 'empty'
  | 'too_large'
  | 'headers_too_large'
  | 'too_many_parts'
  | 'too_deep'
  | 'unparseable'
  | 'reader_failed';

/**
 * A mail that cannot be turned into a message. Its raw bytes belong in the quarantine; the message says
 * what is wrong and what to do, and never quotes the mail.
 */
export class UnreadableMailError extends Error {
  override readonly name = 'UnreadableMailError';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

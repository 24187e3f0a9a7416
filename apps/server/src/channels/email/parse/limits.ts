import { UnreadableMailError } from './errors.ts';

/** Bounds on one mail. They keep reading linear in the mail's size whatever a sender puts into it. */
export type MailLimits = {
  /** Bytes of the whole mail. */
  maxBytes: number;
  /** Bytes of all header blocks together. */
  maxHeaderBytes: number;
  /** MIME parts, containers included. */
  maxParts: number;
  /** Multiparts within multiparts. */
  maxDepth: number;
};

export const defaultLimits: MailLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxHeaderBytes: 2 * 1024 * 1024,
  maxParts: 2000,
  maxDepth: 50,
};

/** Longer bodies are cut here and attached in full as `message.txt`, so that no reader chokes and nothing is lost. */
export const maxTextLength = 1_000_000;

/** HTML beyond this many UTF-16 units is not shown; the whole of it is attached as `message.html`. */
export const maxHtmlLength = 2_000_000;

export function tooManyParts(limits: MailLimits): UnreadableMailError {
  return new UnreadableMailError(
    'too_many_parts',
    `The mail has more than ${limits.maxParts} parts. Open the raw mail in another program, or raise the limit and retry.`,
  );
}

export function tooDeep(limits: MailLimits): UnreadableMailError {
  return new UnreadableMailError(
    'too_deep',
    `The mail's parts are nested more than ${limits.maxDepth} deep. Open the raw mail in another program.`,
  );
}

export function headersTooLarge(limits: MailLimits): UnreadableMailError {
  return new UnreadableMailError(
    'headers_too_large',
    `The mail's headers are larger than ${limits.maxHeaderBytes} bytes. Open the raw mail in another program.`,
  );
}

export function tooLarge(bytes: number, maxBytes: number): UnreadableMailError {
  return new UnreadableMailError(
    'too_large',
    `The mail has ${bytes} bytes; at most ${maxBytes} are read. Ask for the files by another way, or raise the limit and retry.`,
  );
}

/** An address as written in a mail. `address` is the contact-point key, see `formatAddressKey`. */
export type MailAddress = { name: string | null; address: string };

export type ParsedAttachment = {
  /** File name without folders, control or direction-changing characters; made up when the mail gives none. */
  name: string;
  /** Media type as declared, lower case. It is the sender's claim: never serve it without `nosniff`. */
  type: string;
  disposition: 'attachment' | 'inline';
  /** Content-ID without `<>`, as in `cid:` references. */
  contentId: string | null;
  content: Uint8Array;
};

/** How a mail came about. Anything but `none` must never be answered automatically (RFC 3834). */
export type AutoKind = 'none' | 'auto-reply' | 'auto-generated' | 'list' | 'bulk' | 'bounce';

/** A delivery report about a mail sent earlier (RFC 3464, or one of the older free-text forms). */
export type Bounce = {
  /** Message-ID of the mail it is about, without `<>`. */
  originalMessageId: string | null;
  recipient: string | null;
  action: 'failed' | 'delayed' | 'delivered' | 'other';
  /** Enhanced status code such as `5.1.1` (RFC 3463). */
  status: string | null;
  /** The reporting server's words, shortened. */
  reason: string;
};

export type ParsedMail = {
  /** Message-ID without `<>`; null when there is none. */
  messageId: string | null;
  /** Stable key of this very mail, see `mailIdentity`. */
  identity: string;
  inReplyTo: string[];
  references: string[];
  /** Our own thread token found in the mail; verified when `tokenSecret` was given. See `thread.ts`. */
  threadToken: string | null;
  from: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  /** Envelope recipients that delivery agents recorded, as address keys. */
  deliveredTo: string[];
  subject: string;
  date: Date | null;
  /** Body as plain text with `\n` line ends, quoted history included. */
  text: string;
  /** Sanitised HTML body, or null when the mail has none. */
  html: string | null;
  /** Images in `html` that are fetched only when the reader asks for them. */
  remoteImages: number;
  attachments: ParsedAttachment[];
  auto: AutoKind;
  bounce: Bounce | null;
  /** Bytes of the raw mail. */
  spoolSize: number;
};

export type ReadMailOptions = {
  /** Largest mail accepted, in bytes. Default 50 MiB. */
  maxBytes?: number;
  /** Most MIME parts accepted. Default 2000. */
  maxParts?: number;
  /** Deepest nesting of multiparts accepted. Default 50. */
  maxDepth?: number;
  /** The workspace's secret: `threadToken` is then set only to a token that it signed. */
  tokenSecret?: string;
  /** Our sending domain: only Message-IDs of this domain are searched for a token then. */
  ownDomain?: string;
};

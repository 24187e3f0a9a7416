import type { DeliveryReason } from '@madoguchi/contract';

/** The shape every channel adapter has: it turns what arrives into these, and sends what it is given. */

export type Correspondent = { name: string | null; address: string };

export type InboundAttachment = {
  name: string;
  type: string;
  contentId: string | null;
  inline: boolean;
  content: Uint8Array;
};

/** One message from outside, in the desk's own terms. */
export type InboundMessage = {
  /** The sender's own identifier of it (e-mail: Message-ID), by which later messages refer to it. */
  headerId: string | null;
  /** Earlier messages it refers to, nearest first. */
  references: string[];
  /** The conversation that a verified token of ours in it names. */
  conversationId: string | null;
  from: Correspondent;
  /** How the sender's address is told apart from others (normalised). */
  fromKey: string;
  replyTo: Correspondent | null;
  to: Correspondent[];
  cc: Correspondent[];
  subject: string;
  text: string;
  quotedFrom: number | null;
  html: string | null;
  remoteImages: number;
  sentAt: Date | null;
  /** Sent by a machine: never answered automatically, and nobody waits for an answer. */
  automatic: boolean;
  attachments: InboundAttachment[];
};

/** What a delivery report says of a message of ours. */
export type DeliveryReport = {
  headerId: string;
  recipient: string | null;
  reason: string;
  code: DeliveryReason;
};

export type InboundItem = {
  /** The channel's identity of it: the same thing arriving again has the same. */
  externalId: string;
  raw: Uint8Array;
  receivedAt: Date;
} & (
  | { kind: 'message'; message: InboundMessage; report: DeliveryReport | null }
  | { kind: 'unreadable'; code: string; reason: string; sender: string | null; subject: string | null }
);

/** An answer on its way out. */
export type OutboundMessage = {
  headerId: string;
  conversationId: string;
  from: Correspondent;
  to: Correspondent[];
  cc: Correspondent[];
  subject: string;
  text: string;
  signature: string;
  inReplyTo: string | null;
  references: string[];
  /** The message answered, to be quoted below; null to leave it out. */
  quoted: { name: string | null; address: string; at: Date; text: string } | null;
  locale: 'ja' | 'en';
  timeZone: string;
  date: Date;
  attachments: { name: string; type: string; content: Uint8Array }[];
  /** The same as HTML, for mail of the desk itself; answers to customers are plain text. */
  html?: string;
  /** No person wrote it: the channel says so where it can (RFC 3834), so that no machine answers. */
  automatic?: boolean;
};

export type SendOutcome =
  /** `reason` is the server's words, `code` what they mean. `headerId`: the identifier the server put in place of ours, by which answers will refer to the message. */
  | { outcome: 'delivered'; detail: string; headerId: string | null }
  | { outcome: 'retry'; reason: string; code: DeliveryReason }
  | { outcome: 'refused'; reason: string; code: DeliveryReason }
  | { outcome: 'doubtful'; reason: string; code: DeliveryReason };

export type ChannelStateReport = {
  state: 'connecting' | 'live' | 'failed';
  reason: { code: string; message: string } | null;
};

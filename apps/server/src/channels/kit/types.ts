import type { ContactKind, DeliveryReason, MessageContent, OutgoingContent } from '@madoguchi/contract';

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
  /**
   * `references`: it belongs where the messages are that it refers to (mail). `person`: it goes on in the conversation
   * that its writer had last by this channel.
   */
  threading: 'references' | 'person';
  /** Earlier messages it refers to, nearest first. */
  references: string[];
  /** The conversation that a verified token of ours in it names. */
  conversationId: string | null;
  from: Correspondent;
  /** What kind of contact point the sender's address is. */
  fromKind: ContactKind;
  /** How the sender's address is told apart from others (normalised). */
  fromKey: string;
  replyTo: Correspondent | null;
  to: Correspondent[];
  cc: Correspondent[];
  subject: string;
  text: string;
  quotedFrom: number | null;
  html: string | null;
  /** What the text alone does not say. */
  content: MessageContent | null;
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
  /** Its writer took a message back: nothing of it is kept but that it was there. */
  | { kind: 'removed'; headerId: string; removedAt: Date }
  /** Its writer changed a message. */
  | { kind: 'edited'; headerId: string; text: string; content: MessageContent | null; editedAt: Date }
  /** Kept as it came; it says nothing of a message. */
  | { kind: 'kept' }
  | { kind: 'unreadable'; code: string; reason: string; sender: string | null; subject: string | null }
);

/** What comes of reading something that a person wrote: a message, or nothing that can be read. */
export type ReadItem = Extract<InboundItem, { kind: 'message' | 'unreadable' }>;

/** An answer on its way out. */
export type OutboundMessage = {
  /** A UUID, the same at every attempt. */
  id: string;
  headerId: string;
  conversationId: string;
  from: Correspondent;
  to: Correspondent[];
  cc: Correspondent[];
  subject: string;
  text: string;
  /** What it carries beside its text. */
  content: OutgoingContent | null;
  /** Who wrote it, as customers may know them; null for a rule or a member who has left. */
  writer: { id: string; name: string } | null;
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
  /** It goes to many: machines that answer by themselves are to leave it alone. The address is where one ends it (RFC 8058). */
  bulk?: { unsubscribeUrl: string | null };
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

/** How an answer goes out by one kind of channel. */
export type ChannelSender = {
  /** `beforeTransmit` must resolve before the first byte of the message leaves. */
  send: (input: {
    workspaceId: string;
    channelId: string;
    message: OutboundMessage;
    beforeTransmit: () => Promise<void>;
  }) => Promise<SendOutcome>;
  /** Puts a copy where the account's owner looks for what was sent, looking first whether it is there. */
  fileCopy?: (input: { workspaceId: string; channelId: string; message: OutboundMessage }) => Promise<void>;
};

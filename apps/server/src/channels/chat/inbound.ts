import type { InboundItem } from '../kit/index.ts';

/** Something a visitor sent: a text, or a file. */
export type VisitorPost = {
  visitor: {
    id: string;
    /** By which the desk's customers know them: the visitor's own id, or who the site says they are. */
    key: string;
    name: string;
  };
  /** By which the visitor's browser names it: the same at every attempt. */
  clientId: string;
  text: string;
  file: { name: string; type: string; content: Buffer } | null;
  /** What the conversation is called that it may begin. */
  subject: string;
  /** The chat itself, as the one written to. */
  to: { name: string; address: string };
  at: Date;
};

/** The channel's identity of a post: the same post again is not another message. */
export function externalIdOf(visitorId: string, clientId: string): string {
  return `${visitorId}:${clientId}`;
}

function mediaOf({ name, type }: { name: string; type: string }) {
  const kind: 'image' | 'video' | 'file' = type.startsWith('image/')
    ? 'image'
    : type.startsWith('video/')
      ? 'video'
      : 'file';
  return { type: 'media' as const, kind, state: 'here' as const, name, durationMs: null };
}

/** A visitor's post in the desk's own terms. */
export function toInboundItem(post: VisitorPost): Extract<InboundItem, { kind: 'message' }> {
  const { visitor, clientId, text, file, subject, to, at } = post;
  const from = { name: visitor.name, address: visitor.id };
  const source = { visitor: visitor.id, clientId, text, file: file?.name ?? null, at: at.toISOString() };
  return {
    kind: 'message',
    externalId: externalIdOf(visitor.id, clientId),
    raw: Buffer.from(JSON.stringify(source)),
    receivedAt: at,
    report: null,
    message: {
      headerId: null,
      threading: 'person',
      references: [],
      conversationId: null,
      from,
      fromKind: 'chat',
      fromKey: visitor.key,
      replyTo: null,
      to: [to],
      cc: [],
      subject,
      text,
      quotedFrom: null,
      html: null,
      content: file === null ? null : mediaOf(file),
      remoteImages: 0,
      sentAt: at,
      automatic: false,
      attachments: file === null ? [] : [{ ...file, contentId: null, inline: false }],
    },
  };
}

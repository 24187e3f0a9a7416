import type { InboundItem, InboundMessage } from '../channels/kit/index.ts';
import { reckonStale } from '../deadlines/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { receive } from './receive.ts';

let count = 0;

type Given = Partial<InboundMessage> & { externalId?: string; raw?: Uint8Array; receivedAt?: Date };

/** A mail from a customer, as the e-mail adapter hands it on. */
export function inbound(given: Given = {}): InboundItem {
  count += 1;
  const {
    externalId = `mail-${count}`,
    raw = Buffer.from(`mail ${count}`),
    receivedAt = new Date(),
    ...message
  } = given;
  const from = message.from ?? { name: '山田 太郎', address: 'taro@example.ne.jp' };
  return {
    kind: 'message',
    externalId,
    raw,
    receivedAt,
    report: null,
    message: {
      headerId: `${count}@example.ne.jp`,
      threading: 'references',
      references: [],
      conversationId: null,
      from,
      fromKind: 'email',
      fromKey: from.address,
      replyTo: null,
      to: [{ name: null, address: 'support@example.jp' }],
      cc: [],
      subject: '商品について',
      text: 'お世話になっております。',
      quotedFrom: null,
      html: null,
      content: null,
      remoteImages: 0,
      sentAt: receivedAt,
      automatic: false,
      attachments: [],
      ...message,
    },
  };
}

/** An e-mail channel that no server stands behind. */
export async function addChannel(desk: Desk, address = 'support@example.jp'): Promise<string> {
  const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
  const { body } = await desk.owner.call<{ id: string }>('POST', '/api/v1/channels', {
    type: 'email',
    name: 'みどり商店',
    address,
    signature: '──────\nみどり商店',
    imap: account,
    smtp: account,
  });
  return body.id;
}

/** Mails come in, and the background makes of them what it makes within a second: their deadlines. */
export async function arrive(desk: Desk, channelId: string, ...items: InboundItem[]): Promise<void> {
  const { database, realtime, jobs } = desk.context;
  await receive({ database, realtime, jobs }, desk.workspaceId, channelId, items, () => Promise.resolve());
  while (await reckonStale({ database, realtime }, desk.workspaceId));
}

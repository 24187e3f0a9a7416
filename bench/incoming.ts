import type { InboundItem } from '../apps/server/src/channels/kit/index.ts';
import { personNumbered } from '../apps/server/src/sample/write.ts';

let count = 0;

/**
 * Mails as the e-mail channel hands them on: of three, one is from a new customer, one from a known one, and one goes on
 * with a conversation.
 */
export function incoming(many: number, known: readonly string[]): InboundItem[] {
  return Array.from({ length: many }, () => {
    count += 1;
    const kind = count % 3;
    const reference = known[count % known.length] ?? '';
    const text = `お世話になっております。${'商品の到着予定についてお教えください。'.repeat(1 + (count % 8))}`;
    const address =
      kind === 0 ? `new${count}@example.ne.jp` : personNumbered(count % 100).address.toLowerCase();
    const receivedAt = new Date();
    return {
      kind: 'message',
      externalId: `incoming ${process.pid} ${count}`,
      raw: Buffer.from(`Subject: ${count}\r\n\r\n${text}`),
      receivedAt,
      report: null,
      message: {
        headerId: `${process.pid}.${count}@example.ne.jp`,
        threading: 'references',
        references: kind === 1 ? [reference] : [],
        conversationId: null,
        from: { name: '山田 花子', address },
        fromKind: 'email',
        fromKey: address,
        replyTo: null,
        to: [{ name: null, address: 'support@example.jp' }],
        cc: [],
        subject: '到着予定について',
        text,
        quotedFrom: null,
        html: null,
        content: null,
        remoteImages: 0,
        sentAt: receivedAt,
        automatic: false,
        attachments: [],
      },
    } satisfies InboundItem;
  });
}

import { newId } from '../platform/db/index.ts';
import type { OutboundMessage } from '../channels/kit/index.ts';
import type { ChannelRow } from '../desk-channels/index.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { isPromotional } from './domain.ts';
import type { BroadcastRow } from './store.ts';
import { fillIn, footerOf, type Filling, type Reader, type Sender } from './text.ts';

type Letter = Pick<BroadcastRow, 'kind' | 'language' | 'subject' | 'body'>;

/** What a broadcast says to one reader by mail; `unsubscribeUrl` only where it is promotional. */
export function wordsOf(
  letter: Letter,
  given: Omit<Filling, 'language'>,
  sender: Sender,
  unsubscribeUrl: string | null,
): { subject: string; text: string } {
  const { language } = letter;
  const filling = { ...given, language };
  const own = fillIn(letter.body, filling).trimEnd();
  const footer = footerOf(sender, isPromotional(letter.kind) ? unsubscribeUrl : null, language);
  return {
    subject: fillIn(letter.subject, { ...filling, pageUrl: null }),
    text: footer === '' ? own : `${own}\n\n${footer}`,
  };
}

export type Addressed = {
  workspaceId: string;
  recipientId: string;
  to: { name: string; address: string };
  reader: Reader;
  sender: Sender;
  shop: string;
  timeZone: string;
  /** The address of their own page, where the broadcast carries one. */
  pageUrl: string | null;
};

/** The mail to one person. Its Message-ID carries the recipient’s token, so that what is answered says what it answers. */
export function letterTo(
  { links, publicUrl, headerIdOf }: Pick<BroadcastDependencies, 'links' | 'publicUrl' | 'headerIdOf'>,
  channel: Pick<ChannelRow, 'name' | 'address' | 'threadSecret'>,
  letter: Letter,
  { workspaceId, recipientId, to, reader, sender, shop, timeZone, pageUrl }: Addressed,
): OutboundMessage {
  const id = newId();
  const { name, address, threadSecret: secret } = channel;
  const url = publicUrl === null ? null : links.url(publicUrl, { workspaceId, recipientId });
  const unsubscribeUrl = isPromotional(letter.kind) ? url : null;
  const words = wordsOf(letter, { reader, shop, pageUrl }, sender, unsubscribeUrl);
  return {
    id,
    headerId: headerIdOf({ secret, conversationId: recipientId, messageId: id, address }),
    conversationId: recipientId,
    from: { name: sender.senderName || name, address },
    to: [to],
    cc: [],
    subject: words.subject,
    text: words.text,
    content: null,
    writer: null,
    signature: '',
    inReplyTo: null,
    references: [],
    quoted: null,
    locale: letter.language,
    timeZone,
    date: new Date(),
    attachments: [],
    bulk: { unsubscribeUrl },
  };
}

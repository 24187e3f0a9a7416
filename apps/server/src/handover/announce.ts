import type { Announcement } from '@madoguchi/contract';
import { languageOf } from '../automation/index.ts';
import { layInDraft, lockConversation } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { announcementText } from './announcement.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { noteAnnounced, type HandoverRow } from './store.ts';
import { announcementPlaces, workspaceName } from './take-over.store.ts';

/** A word or two in Latin letters («OK», a number of an order) says nothing of who writes Japanese otherwise. */
const writesEnglish = (text: string): boolean =>
  languageOf(text) === 'latin' && (text.match(/\p{sc=Latin}/gu)?.length ?? 0) >= 20;

/** What the customer is to be told and where; null where they cannot be written to. */
export async function planAnnouncement(
  { answering }: Pick<HandoverDependencies, 'answering'>,
  tx: Tx,
  row: HandoverRow,
): Promise<Announcement | null> {
  const places = await announcementPlaces(tx, row.customer.id);
  const place =
    places.find(({ id }) => id === row.announceIn) ??
    places.find(({ channelType }) => answering(channelType) !== undefined);
  const customer = await findCustomer(tx, row.customer.id);
  if (place === undefined || customer === undefined || customer.erasedAt !== null) return null;
  const locale = writesEnglish(place.lastText ?? '') ? 'en' : 'ja';
  const text = announcementText({
    locale,
    letter: answering(place.channelType)?.letter ?? false,
    customer,
    workspace: await workspaceName(tx),
    from: row.from?.name ?? null,
    to: row.to.name ?? '',
    hasOpen: row.openConversations > 0,
  });
  const { id, subject, channelType } = place;
  return { conversationId: id, subject, channelType, locale, text, state: row.announced ?? 'planned' };
}

/**
 * Puts the announcement into the new person's draft, for them to look through and send; one they have begun stays as it
 * is, unless they ask for it to be added below.
 */
export async function draftAnnouncement(
  tx: Tx,
  events: NewEvent[],
  row: HandoverRow,
  memberId: string,
  { conversationId, text }: Pick<Announcement, 'conversationId' | 'text'>,
  append: boolean,
): Promise<void> {
  if ((await lockConversation(tx, conversationId)) === undefined) return;
  const begun = append ? 'below' : 'refuse';
  const laid = await layInDraft(tx, events, { conversationId, memberId }, { text, begun });
  await noteAnnounced(tx, row.id, conversationId, laid === null ? 'kept_own' : 'drafted');
}

import type {
  AudienceCounts,
  Broadcast,
  BroadcastPreview,
  BroadcastRecipient,
  BroadcastState,
  PersonalPage,
  RecipientState,
  Segment,
  Standing,
} from '@madoguchi/contract';
import { readQuota } from '../line/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { conditionsOf, countStandings, listStandings, standingsOf, type Way } from './audience.store.ts';
import { channelFor, noSuchBroadcast } from './commands.ts';
import type { BroadcastDependencies, TierAudience } from './dependencies.ts';
import { isPromotional } from './domain.ts';
import { wordsOf } from './letter.ts';
import { examplePage, problemsAt } from './pages.ts';
import { listRecipients } from './recipient.store.ts';
import { findPlace, findSettings } from './settings.store.ts';
import * as store from './store.ts';
import { exampleReader } from './text.ts';

type Paged = { limit: number; cursor?: string | undefined };

export function toBroadcast(row: store.BroadcastRow): Broadcast {
  const { channelId, channelType, channelName, ...rest } = row;
  return { ...rest, channel: { id: channelId, type: channelType, name: channelName } };
}

/** @throws AppError `not_found` */
export async function readBroadcast(tx: Tx, id: string): Promise<Broadcast> {
  const row = await store.findBroadcast(tx, id);
  if (row === undefined) throw noSuchBroadcast();
  return toBroadcast(row);
}

/** A page that was asked for with one row more than it shows. */
function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => string[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

/** The newest first. */
export async function listBroadcasts(
  tx: Tx,
  { limit, cursor, state }: Paged & { state?: BroadcastState | undefined },
): Promise<{ items: Broadcast[]; nextCursor: string | null }> {
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await store.listBroadcasts(tx, state ?? null, after, limit + 1);
  return pageOf(rows.map(toBroadcast), limit, (row) => [row.id]);
}

/** @throws AppError `not_found` */
export async function readRecipients(
  tx: Tx,
  id: string,
  { limit, cursor, state }: Paged & { state?: RecipientState | undefined },
): Promise<{ items: BroadcastRecipient[]; nextCursor: string | null }> {
  if ((await store.findBroadcast(tx, id)) === undefined) throw noSuchBroadcast();
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await listRecipients(tx, id, state ?? null, after, limit + 1);
  return pageOf(rows, limit, (row) => [row.id]);
}

type Audience = { channelId: string; kind: Broadcast['kind']; purpose: string; segment: Segment };

async function wayFor(tx: Tx, { channelId, kind, purpose }: Audience): Promise<Way> {
  const { type: channelType } = await channelFor(tx, channelId);
  return { channelId, channelType, purpose: isPromotional(kind) ? purpose : null };
}

/** How many of a segment would get it and why others would not, and what that costs at LINE. @throws AppError `not_found` */
export async function readCounts(tx: Tx, tiers: TierAudience, asked: Audience): Promise<AudienceCounts> {
  const way = await wayFor(tx, asked);
  const { timeZone } = await findPlace(tx);
  const { where, waiting } = await conditionsOf(tx, asked.segment, timeZone, tiers);
  const counts = await countStandings(tx, way, where);
  const reachable = counts.reachable ?? 0;
  const byLine = way.channelType === 'line';
  return {
    reachable,
    withoutConsent: counts.no_consent ?? 0,
    withdrawn: counts.withdrawn ?? 0,
    blocked: counts.blocked ?? 0,
    withoutContactPoint: counts.no_contact ?? 0,
    waiting,
    cost: byLine ? reachable : 0,
    quota: byLine ? await readQuota(tx, way.channelId) : null,
  };
}

/** Who they are. @throws AppError `not_found` */
export async function readAudience(
  tx: Tx,
  tiers: TierAudience,
  asked: Audience & Paged & { standing: Standing },
) {
  const way = await wayFor(tx, asked);
  const [key, id] = decodeCursor(asked.cursor, ['name', 'id']) ?? [];
  const { timeZone } = await findPlace(tx);
  const { where } = await conditionsOf(tx, asked.segment, timeZone, tiers);
  const rows = await listStandings(tx, way, where, {
    standing: asked.standing,
    after: key === undefined || id === undefined ? null : { key, id },
    limit: asked.limit + 1,
  });
  return pageOf(rows, asked.limit, (row) => [row.key, row.id]);
}

type Previewed = Pick<Broadcast, 'kind' | 'language' | 'subject' | 'body'> & {
  channelId: string;
  customerId: string | null;
  personalPage: PersonalPage | null;
  broadcastId: string | null;
};

/** A broadcast as one person reads it, and what still keeps it from being sent. @throws AppError `not_found` */
export async function readPreview(
  tx: Tx,
  dependencies: Pick<BroadcastDependencies, 'publicUrl' | 'pages'>,
  { channelId, customerId, broadcastId, ...letter }: Previewed,
): Promise<BroadcastPreview> {
  const channel = await channelFor(tx, channelId);
  const sender = await findSettings(tx);
  const { name: shop } = await findPlace(tx);
  const way = { channelId, channelType: channel.type, purpose: null };
  const [person] = customerId === null ? [] : await standingsOf(tx, way, [customerId]);
  if (customerId !== null && person === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace (customerId).');
  const reader = person ?? exampleReader(letter.language);
  const { publicUrl } = dependencies;
  const url = publicUrl === null ? null : `${publicUrl}/unsubscribe/…`;
  const pageUrl = examplePage(dependencies, letter.personalPage, letter.language);
  const byMail = channel.type === 'email';
  const words = wordsOf(
    letter,
    { reader, shop, pageUrl },
    byMail ? sender : { senderName: '', postalAddress: '', contact: '' },
    byMail ? url : null,
  );
  return {
    to: `${reader.name}${reader.honorific}`,
    from: (byMail && sender.senderName) || channel.name,
    subject: words.subject,
    text: words.text,
    problems: await problemsAt(
      tx,
      dependencies,
      { ...letter, id: broadcastId },
      { channel, sender },
      new Date(),
    ),
  };
}

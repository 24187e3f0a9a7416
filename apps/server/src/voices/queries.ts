import type {
  ListVoices,
  Locale,
  PublicVoiceWall,
  Voice,
  VoiceDetail,
  VoiceWall,
  VoiceWallDetail,
} from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import { findMention } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { describeAnswer } from '../surveys/index.ts';
import { decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { listAsks, listConsents } from './consent.store.ts';
import { noSuch } from './dependencies.ts';
import { isLow, shownBy, standingAt, type Shown } from './domain.ts';
import { rewardRuleAt, rules } from './rules.ts';
import { fitOf } from './shortening.ts';
import { findRow, listRows, listWordings, type Row } from './store.ts';
import * as walls from './wall.store.ts';
import { wallWords } from './words.ts';

function inList(row: Row): Voice {
  const {
    origin: _origin,
    originNote: _note,
    mentionId: _mention,
    answerId: _answer,
    customerId: _customer,
    ...voice
  } = row;
  return voice;
}

/** A page of voices, the newest first. */
export async function readList(
  tx: Tx,
  { cursor, limit, state }: ListVoices,
): Promise<{ items: Voice[]; nextCursor: string | null }> {
  const before = decodeCursor(cursor, ['id'])?.[0] ?? null;
  const rows = await listRows(tx, { wanted: state, before, limit: limit + 1 });
  const items = rows.slice(0, limit).map(inList);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}

async function originOf(
  tx: Tx,
  { origin, originNote, mentionId, answerId }: Row,
): Promise<VoiceDetail['origin']> {
  const found = mentionId === null ? undefined : await findMention(tx, mentionId);
  const mention =
    found === undefined ? null : { id: found.id, network: found.network, address: found.address };
  const answered = answerId === null ? undefined : await describeAnswer(tx, answerId);
  const answer =
    answered === undefined
      ? null
      : { id: answered.id, survey: answered.survey.name, answeredAt: answered.answeredAt };
  return { kind: origin, note: originNote, mention, answer };
}

/** Everything that is known of one voice. @throws AppError `not_found` */
export async function readVoice(tx: Tx, id: string): Promise<VoiceDetail> {
  const row = await findRow(tx, id);
  if (row === undefined) throw noSuch('voice');
  const wordings = await listWordings(tx, id);
  const consents = await listConsents(tx, id);
  const standing = standingAt(consents.toReversed(), Date.now());
  const customer = row.customerId === null ? undefined : await findCustomer(tx, row.customerId);
  return {
    ...inList(row),
    origin: await originOf(tx, row),
    customer:
      customer === undefined ? null : { id: customer.id, name: customer.name, honorific: customer.honorific },
    shown: standing === null ? null : shownBy(row.words, wordings, standing),
    wordings: wordings.map((wording) => ({ ...wording, fit: fitOf(row.words, wording.words) })),
    consents,
    asks: await listAsks(tx, id),
    walls: await walls.wallsFor(tx, id),
    rules: rules(),
  };
}

type Placed = { voice: walls.OnWall; shown: Shown };

/** What a wall shows at this moment of what is put on it, and what that was chosen from. */
async function standingOf(tx: Tx, wall: VoiceWall) {
  const put = await walls.voicesOn(tx, wall);
  const placed = put
    .flatMap((voice): Placed[] => {
      if (!voice.live || voice.editing === null || voice.version === null) return [];
      const { editing, version } = voice;
      const shown = shownBy(voice.words, voice.wordings, { editing, version });
      return shown === null ? [] : [{ voice, shown }];
    })
    .slice(0, wall.most);
  const { surveyed, ...from } = await walls.chosenFrom(tx, wall.id);
  const counts = {
    ...from,
    shown: placed.length,
    lowShown: placed.filter(({ voice }) => isLow(voice)).length,
    surveys: surveyed ? await walls.takenFromSurveys(tx) : null,
  };
  return { placed, counts };
}

/** A wall as members see it. @throws AppError `not_found` */
export async function readWall(tx: Tx, id: string, urlOf: (key: string) => string): Promise<VoiceWallDetail> {
  const wall = await walls.findWall(tx, id);
  if (wall === undefined) throw noSuch('wall');
  // Members move voices in the order in which they were put, whichever the wall shows them in.
  const { placed, counts } = await standingOf(tx, wall);
  const shown = new Set(placed.map(({ voice }) => voice.id));
  const inOrder = await walls.voicesOn(tx, { id, order: 'hand' });
  return {
    ...wall,
    url: urlOf(wall.key),
    counts,
    voices: inOrder.map(
      ({ live: _live, editing: _editing, version: _version, wordings: _words, ...voice }) => ({
        ...voice,
        shownNow: shown.has(voice.id),
      }),
    ),
  };
}

/** A wall as anybody sees it, by what the ledger says at this moment; undefined where there is none. */
export async function readPublicWall(
  tx: Tx,
  key: string,
  language: Locale,
  today: string,
): Promise<{ wall: VoiceWall; shown: PublicVoiceWall } | undefined> {
  const wall = await walls.findWallByKey(tx, key);
  if (wall === undefined) return undefined;
  const { placed, counts } = await standingOf(tx, wall);
  const words = wallWords[language];
  const mustSay = rewardRuleAt(today) !== undefined;
  const voices = placed.map(({ voice, shown }) => ({
    words: shown.words,
    name: shown.name,
    language: voice.language,
    topic: voice.topic,
    score: voice.score,
    scoreOf: voice.scoreOf,
    fit: shown.fit,
    rewarded: voice.reward !== null,
    labels: [
      ...(voice.reward !== null && mustSay ? [words.rewarded] : []),
      ...(shown.fit === 'said' ? [] : [words[shown.fit]]),
    ],
  }));
  const titleLanguage = language === 'en' && wall.title.en !== '' ? 'en' : 'ja';
  return {
    wall,
    shown: {
      title: wall.title[titleLanguage],
      titleLanguage,
      language,
      voices,
      counts,
      notice: words.notice(counts, wall.order),
    },
  };
}

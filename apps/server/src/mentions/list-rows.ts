import {
  mentionNetworks,
  type MentionField,
  type MentionMapping,
  type MentionNetwork,
} from '@madoguchi/contract';
import type { ListRow } from '../lists/index.ts';
import { readInstant } from '../orders/index.ts';
import { longestText } from './feed/read.ts';
import { nothingTold, type Found } from './keep.ts';

/** A heading without differences of width, case and spaces. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*※]+/gu, '');

/** What a column is taken for by its name; the first match counts, and a person looks at it before anything is done. */
const headings: readonly [MentionField, RegExp][] = [
  ['postedAt', /日時|日付|投稿日|作成日|公開日|date|time|createdat|publishedat/u],
  ['address', /url|リンク|link|permalink|アドレス/u],
  ['network', /媒体|チャネル|ソース|サイト|network|source|channel|platform|サービス名/u],
  ['score', /評価|点数|星|★|rating|score|stars/u],
  ['reach', /リーチ|インプレッション|表示回数|再生|閲覧|フォロワー|reach|impressions?|views?|followers?/u],
  ['reactions', /いいね|like|favou?rite|リアクション/u],
  ['shares', /シェア|リポスト|リツイート|retweet|repost|share/u],
  ['comments', /コメント数|返信数|リプライ|repl(?:y|ies)|commentcount/u],
  ['author', /投稿者|著者|作者|ユーザー|アカウント|名前|author|user|account|name/u],
  ['title', /タイトル|件名|見出し|title|headline/u],
  ['summary', /要約|要旨|summary/u],
  [
    'text',
    /本文|内容|テキスト|口コミ|クチコミ|レビュー|コメント|感想|text|content|body|comment|review|message/u,
  ],
];

/** Guesses what each column holds; each field at most once. */
export function guessMapping(given: readonly string[]): MentionMapping {
  const used = new Set<MentionField>();
  return given.map((heading) => {
    const field = headings.find(([name, pattern]) => !used.has(name) && pattern.test(plain(heading)))?.[0];
    if (field === undefined) return null;
    used.add(field);
    return field;
  });
}

export const problems = {
  no_words: 'Say which column holds the text, a summary, the title or the address.',
  no_date: 'Say which column holds the day on which it was posted.',
  field_twice: 'Two columns are to be the same field. Choose one of them.',
} as const;

/** What stands against taking a list over with this mapping. */
export function problemIn(mapping: MentionMapping): keyof typeof problems | null {
  const fields = mapping.filter((field) => field !== null);
  if (new Set(fields).size < fields.length) return 'field_twice';
  if (!fields.some((field) => ['text', 'summary', 'title', 'address'].includes(field))) return 'no_words';
  return fields.includes('postedAt') ? null : 'no_date';
}

export type RowValues = Partial<Record<MentionField, string>>;
/** Signs that make a spreadsheet read a cell as a formula; lists put an apostrophe before them. */
const disarmed = /^'(?=[=+\-@\t\r＝＋－＠0])/u;

/** The cells of a row by what they hold, empty ones left out. */
export function valuesOf({ cells }: ListRow, mapping: MentionMapping): RowValues {
  const values: RowValues = {};
  for (const [column, field] of mapping.entries()) {
    const cell = (cells[column] ?? '').replace(disarmed, '').trim();
    if (field !== null && cell !== '') values[field] = cell;
  }
  return values;
}

type Faulty = { code: string; field: MentionField | null };

const networkNames: readonly [MentionNetwork, RegExp][] = [
  ['x', /^(?:x|twitter|ツイッター|エックス)/u],
  ['instagram', /insta|インスタ/u],
  ['youtube', /youtube|ユーチューブ/u],
  ['tiktok', /tik\s?tok|ティックトック/u],
  ['facebook', /facebook|フェイスブック/u],
  ['line', /^line|ライン/u],
  ['google', /google|グーグル/u],
  ['review', /レビュー|口コミ|クチコミ|review|食べログ|アットコスメ|@cosme|楽天|amazon|価格\.?com/u],
  ['blog', /ブログ|blog|note/u],
];

/** The network that a cell names; null where it names none of ours. */
export function networkNamed(cell: string): MentionNetwork | null {
  const name = cell.normalize('NFKC').trim().toLowerCase();
  return (
    mentionNetworks.find((network) => network === name) ??
    networkNames.find(([, pattern]) => pattern.test(name))?.[0] ??
    null
  );
}

const starsIn = (cell: string): number =>
  Array.from(cell).filter((sign) => sign === '★' || sign === '⭐').length;

/** A score as lists write it: 4, 4.5, 4/5, ★★★★☆, 80点. Without its highest it is one of five, or of a hundred above ten. */
export function readScore(cell: string): { score: number; of: number } | null {
  const text = cell.normalize('NFKC');
  if (/^[★☆⭐\s]+$/u.test(text)) return { score: starsIn(text), of: 5 };
  const match =
    /^(?:★|星)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:(?:\/|／|of)\s*(\d{1,3}))?\s*(?:点|stars?|つ星)?$/iu.exec(
      text.trim(),
    );
  if (match === null) return null;
  const score = Number(match[1]);
  const of = match[2] === undefined ? (score <= 5 ? 5 : score <= 10 ? 10 : 100) : Number(match[2]);
  return of > 0 && score <= of ? { score, of } : null;
}

const countFields = ['reach', 'reactions', 'comments', 'shares'] as const;
const most = 2_000_000_000;

function readCount(cell: string): number | null {
  const match = /^(\d{1,10}(?:\.\d+)?)\s*(万|k|m)?$/iu.exec(cell.normalize('NFKC').replaceAll(/[,\s]/gu, ''));
  if (match === null) return null;
  const times = { 万: 10_000, k: 1000, m: 1_000_000 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  return Math.min(most, Math.round(Number(match[1]) * times));
}

type Taken = Omit<Found, 'sourceId' | 'via' | 'by'>;

/** What a row says; or what is wrong with it. A summary beside a text is left out: their own words say more. */
export function readRow(row: ListRow, mapping: MentionMapping, timeZone: string): Taken | Faulty {
  const values = valuesOf(row, mapping);
  const { postedAt: at, address = '', author = '', title = '', text = '', summary = '' } = values;
  if (text === '' && summary === '' && title === '' && address === '')
    return { code: 'nothing_said', field: null };
  if (at === undefined) return { code: 'date_missing', field: 'postedAt' };
  const instant = readInstant(at, timeZone);
  if (instant === null) return { code: 'date_invalid', field: 'postedAt' };
  if (address !== '' && !/^https?:$/u.test(URL.parse(address)?.protocol ?? ''))
    return { code: 'address_invalid', field: 'address' };
  if (text.length > longestText || address.length > 2000)
    return { code: 'too_long', field: text.length > longestText ? 'text' : 'address' };
  const score = values.score === undefined ? undefined : readScore(values.score);
  if (score === null) return { code: 'score_invalid', field: 'score' };
  const counts = { reach: null, reactions: null, comments: null, shares: null } as Pick<
    Taken,
    (typeof countFields)[number]
  >;
  for (const field of countFields) {
    const cell = values[field];
    if (cell === undefined) continue;
    const count = readCount(cell);
    if (count === null) return { code: 'number_invalid', field };
    counts[field] = count;
  }
  return {
    ...nothingTold,
    ...counts,
    network: values.network === undefined ? null : networkNamed(values.network),
    address,
    author,
    title,
    text: text === '' ? summary : text,
    summary: text === '' && summary !== '',
    score: score?.score ?? null,
    scoreOf: score?.of ?? null,
    postedAt: new Date(instant),
  };
}

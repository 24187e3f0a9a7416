/**
 * The language of the search box, for the server that searches and the screen that shows what was understood:
 *
 *     query   = { white space | item }
 *     item    = [ "-" ] ( filter | phrase | word )
 *     filter  = name ( ":" | "：" ) ( phrase | word )      name: one of `searchFilters`, in any case
 *     phrase  = '"' … '"' | “ … ” | 「 … 」 | 『 … 』       to the end of the query where the closing mark is missing
 *     word    = characters without white space
 *
 * Any text is a query. A name that is none, or a filter without a value, is a word like any other.
 */

/** What a filter asks about, and the names it is written with; the first is English, the second Japanese. */
export const searchFilters = {
  from: ['from', '差出人', '送信者', '送信元'],
  to: ['to', '宛先', '宛て', 'cc'],
  subject: ['subject', '件名', '題名'],
  customer: ['customer', '顧客', 'お客様', 'お客さま'],
  order: ['order', '注文', '注文番号'],
  before: ['before', 'より前'],
  until: ['until', '以前', 'まで'],
  after: ['after', '以後', '以降', 'since', 'から'],
  on: ['on', '日付', '期間', 'date'],
  status: ['status', '状態', 'ステータス'],
  assignee: ['assignee', '担当', '担当者'],
  channel: ['channel', 'チャネル', 'チャンネル', '窓口'],
  tag: ['tag', 'タグ', 'ラベル', 'label'],
  has: ['has', '添付'],
  in: ['in', '種類', '種別'],
} as const;
export type SearchFilterName = keyof typeof searchFilters;

/** One item of a query. `start` and `end` are its place in UTF-16 units, a minus and quotes included. */
export type SearchToken = {
  start: number;
  end: number;
  negated: boolean;
  quoted: boolean;
  /** Null for text to be found. */
  filter: SearchFilterName | null;
  value: string;
};

const names = new Map<string, SearchFilterName>(
  (Object.keys(searchFilters) as SearchFilterName[]).flatMap((filter) =>
    searchFilters[filter].map((name) => [name, filter] as const),
  ),
);

const closing = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
]);
const space = /\s/u;
const minus = /[-−－]/u;
const colon = /[:：]/u;

/** What the items of a query are, in order. Never throws. */
export function parseSearch(query: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  for (let at = 0; at < query.length;) {
    if (space.test(query[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = readItem(query, at);
    if (token.value !== '') tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readItem(query: string, start: number): SearchToken {
  const next = query[start + 1];
  const negated = minus.test(query[start] ?? '') && next !== undefined && !space.test(next);
  const begin = negated ? start + 1 : start;
  const filter = readFilterName(query, begin);
  const value = readValue(query, filter?.end ?? begin);
  if (filter !== null && value.text.trim() !== '')
    return { start, negated, filter: filter.name, end: value.end, quoted: value.quoted, value: value.text };
  // A filter without a value is text as it stands.
  const text = filter === null ? value : readWord(query, begin);
  return { start, negated, filter: null, end: text.end, quoted: text.quoted, value: text.text };
}

function readFilterName(query: string, from: number): { name: SearchFilterName; end: number } | null {
  const word = readWord(query, from).text;
  const length = word.search(colon);
  const name = length < 1 ? undefined : names.get(word.slice(0, length).toLowerCase());
  return name === undefined ? null : { name, end: from + length + 1 };
}

type Value = { text: string; end: number; quoted: boolean };

function readValue(query: string, from: number): Value {
  const close = closing.get(query[from] ?? '');
  if (close === undefined) return readWord(query, from);
  const found = query.indexOf(close, from + 1);
  const end = found === -1 ? query.length : found;
  return { text: query.slice(from + 1, end), end: Math.min(query.length, end + 1), quoted: true };
}

function readWord(query: string, from: number): Value {
  let end = from;
  while (end < query.length && !space.test(query[end] ?? '')) end += 1;
  return { text: query.slice(from, end), end, quoted: false };
}

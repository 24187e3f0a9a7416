import {
  conversationStatus,
  type ConversationStatus,
  type Direction,
  type SearchFilterName,
  type SearchProblemCode,
} from '@madoguchi/contract';
import type { RawBuilder, Tx } from '../platform/db/index.ts';
import {
  beginningOf,
  channelsOf,
  conditions,
  membersOf,
  tagsOf,
  today,
  type Named,
} from './conditions.store.ts';
import { customersOfOrder } from '../orders/index.ts';
import { findCustomerIds } from './customers.ts';
import { parseDay, readDays, writeDay } from './dates.ts';
import { markGram } from './grams.ts';
import { fieldNumber, searchForm } from './text.ts';
import type { Wanted } from './wanted.ts';

/** What a filter is read with. */
export type Setting = { tx: Tx; memberId: string };

/** A filter that was understood: what it means in words where its value does not say it, and what it asks. */
export type Understood = { meaning: string | null; apply: (wanted: Wanted) => void };

/** One value of a filter. Several values of one filter that `joins` them are alternatives. */
export type Reading = Understood | SearchProblemCode;

/** Reads the values of one filter that are asked for (or excluded) together. */
export type Filter = (values: readonly string[], negated: boolean, setting: Setting) => Promise<Reading[]>;

/** Each value for itself: all must hold. */
const each =
  (read: (value: string, negated: boolean, setting: Setting) => Promise<Reading> | Reading): Filter =>
  (values, negated, setting) =>
    Promise.all(values.map((value) => read(value, negated, setting)));

/** Values that are alternatives of one condition. */
function oneOf<T>(
  read: (value: string, setting: Setting) => Promise<{ of: T[]; meaning: string | null } | SearchProblemCode>,
  apply: (wanted: Wanted, all: T[], negated: boolean) => void,
): Filter {
  return async (values, negated, setting) => {
    const read_ = await Promise.all(values.map((value) => read(value, setting)));
    const all = read_.flatMap((each) => (typeof each === 'string' ? [] : each.of));
    let isFirst = true;
    return read_.map((each) => {
      if (typeof each === 'string') return each;
      const applies = isFirst;
      isFirst = false;
      return {
        meaning: each.meaning,
        apply: (wanted) => {
          if (applies) apply(wanted, all, negated);
        },
      };
    });
  };
}

const signed = (condition: RawBuilder<unknown>, negated: boolean): RawBuilder<unknown> =>
  negated ? conditions.not(condition) : condition;

const inField = (field: keyof typeof fieldNumber): Filter =>
  each((value, negated) => ({
    meaning: null,
    apply: (wanted) => {
      const term = searchForm(value).text.trim();
      if (term !== '') wanted.terms.push({ term, field: fieldNumber[field], negated });
    },
  }));

/** Which edge of the days a filter names is the limit, and on which side is what is looked for. */
const byTime = (limits: { after?: 'start' | 'end'; before?: 'start' | 'end' }): Filter =>
  each(async (value, negated, { tx }) => {
    const days = readDays(value, parseDay(await today(tx)));
    if (days === null) return 'unknown_date';
    const instant = (side: 'start' | 'end' | undefined) =>
      side === undefined ? Promise.resolve(null) : beginningOf(tx, writeDay(days[side]));
    const [after, before] = await Promise.all([instant(limits.after), instant(limits.before)]);
    return {
      meaning: `${limits.after === undefined ? '' : writeDay(days[limits.after])}/${limits.before === undefined ? '' : writeDay(days[limits.before])}`,
      apply: (wanted) => {
        // Not before a day is from it on.
        narrow(wanted, negated ? before : after, negated ? after : before);
      },
    };
  });

function narrow(wanted: Wanted, after: string | null, before: string | null): void {
  if (after !== null && (wanted.after === null || after > wanted.after)) wanted.after = after;
  if (before !== null && (wanted.before === null || before < wanted.before)) wanted.before = before;
}

const statusWords: Record<string, ConversationStatus[]> = {
  未対応: ['open'],
  対応中: ['in_progress'],
  保留: ['on_hold'],
  完了: ['done'],
  active: ['open', 'in_progress', 'on_hold'],
  未完了: ['open', 'in_progress', 'on_hold'],
};

const directionWords: Record<string, Direction[]> = {
  note: ['note'],
  notes: ['note'],
  メモ: ['note'],
  社内メモ: ['note'],
  inbound: ['inbound'],
  received: ['inbound'],
  受信: ['inbound'],
  outbound: ['outbound'],
  sent: ['outbound'],
  送信: ['outbound'],
  mail: ['inbound', 'outbound'],
  メール: ['inbound', 'outbound'],
};

const nobody = new Set(['none', 'nobody', 'なし', '未割当', '未割り当て', '担当なし']);
const myself = new Set(['me', '自分', '私']);
const anyFile = new Set([
  'attachment',
  'attachments',
  'file',
  'files',
  'あり',
  '有',
  '有り',
  '添付',
  'ファイル',
]);
const noFile = new Set(['なし', '無', '無し', 'no', 'none']);

const words = (value: string): string[] => value.split(/[,、]/u).filter((part) => part.trim() !== '');
const plain = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

function lookUp<T>(table: Record<string, T[]>, value: string): T[] | null {
  const found = words(value).map((word) => {
    const key = plain(word);
    return Object.hasOwn(table, key) ? table[key] : undefined;
  });
  return found.length === 0 || found.includes(undefined) ? null : found.flatMap((each) => each ?? []);
}

const named = (all: readonly Named[], value: string): Named[] => {
  const wanted = searchForm(value).text.trim();
  return all.filter(({ name, also }) => [name, also].some((text) => searchForm(text).text.includes(wanted)));
};
const namesOf = (found: readonly Named[]): string =>
  found
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、');

/** Every filter of the grammar; a new one needs its names there and its line here. */
export const filters: Record<SearchFilterName, Filter> = {
  from: inField('from'),
  to: inField('to'),
  subject: inField('subject'),
  before: byTime({ before: 'start' }),
  until: byTime({ before: 'end' }),
  after: byTime({ after: 'start' }),
  on: byTime({ after: 'start', before: 'end' }),
  status: oneOf(
    async (value) => {
      const byName = Object.fromEntries(conversationStatus.options.map((status) => [status, [status]]));
      const of = lookUp({ ...statusWords, ...byName }, value);
      return of === null ? 'unknown_status' : { of, meaning: null };
    },
    (wanted, all, negated) => wanted.conversation.push(signed(conditions.statuses(all), negated)),
  ),
  assignee: oneOf<string | null>(
    async (value, { tx, memberId }) => {
      if (myself.has(plain(value))) return { of: [memberId], meaning: null };
      if (nobody.has(plain(value))) return { of: [null], meaning: null };
      const found = named(await membersOf(tx), value);
      return found.length === 0
        ? 'no_such_member'
        : { of: found.map(({ id }) => id), meaning: namesOf(found) };
    },
    (wanted, all, negated) => wanted.conversation.push(signed(conditions.assignees(all), negated)),
  ),
  customer: oneOf(
    async (value, { tx }) => {
      const of = await findCustomerIds(tx, searchForm(value).text.trim());
      return of.length === 0 ? 'no_such_customer' : { of, meaning: null };
    },
    (wanted, all, negated) => wanted.conversation.push(signed(conditions.customers(all), negated)),
  ),
  order: oneOf(
    async (value, { tx }) => {
      const of = await customersOfOrder(tx, value);
      return of.length === 0 ? 'no_such_order' : { of, meaning: null };
    },
    (wanted, all, negated) => wanted.conversation.push(signed(conditions.customers(all), negated)),
  ),
  channel: oneOf(
    async (value, { tx }) => {
      const found = named(await channelsOf(tx), plain(value) === 'メール' ? 'email' : value);
      return found.length === 0
        ? 'no_such_channel'
        : { of: found.map(({ id }) => id), meaning: namesOf(found) };
    },
    (wanted, all, negated) => {
      wanted.message.push(signed(conditions.channels(all), negated));
      const [only, second] = all;
      if (!negated && only !== undefined && second === undefined) wanted.marks.push(markGram.channel(only));
    },
  ),
  in: oneOf(
    async (value) => {
      const of = lookUp(directionWords, value);
      return of === null ? 'unknown_kind' : { of, meaning: null };
    },
    (wanted, all, negated) => {
      wanted.message.push(signed(conditions.directions(all), negated));
      const [only, second] = all;
      if (!negated && only !== undefined && second === undefined) wanted.marks.push(markGram.direction(only));
    },
  ),
  tag: each(async (value, negated, { tx }) => {
    const all = await tagsOf(tx);
    // A tag that is called so is meant, and not those that hold its name.
    const wanted = searchForm(value).text.trim();
    const exact = all.filter(({ name }) => searchForm(name).text.trim() === wanted);
    const found = exact.length > 0 ? exact : named(all, value);
    if (found.length === 0) return 'no_such_tag';
    return {
      meaning: namesOf(found),
      apply: ({ conversation }) => {
        conversation.push(signed(conditions.tags(found.map(({ id }) => id)), negated));
      },
    };
  }),
  has: each((value, negated) => {
    const asked = plain(value);
    if (!anyFile.has(asked) && !noFile.has(asked)) return 'unknown_attachment';
    return {
      meaning: null,
      apply: (wanted) => {
        wanted.hasFile = anyFile.has(asked) !== negated;
        if (wanted.hasFile) wanted.marks.push(markGram.hasFile);
      },
    };
  }),
};

import type { MentionField, MentionImportPreview } from '@madoguchi/contract';
import { mentions as en } from '../i18n/en/mentions.ts';
import { mentions as ja } from '../i18n/ja/mentions.ts';
import type { ListKind, Word } from '../imports/kind.ts';
import type { MentionKey } from './words.ts';

const word = (key: MentionKey): Word => ({ ja: ja[key], en: en[key] });

/** Lists of mentions. */
export const mentionLists = {
  path: '/mention-imports',
  name: 'mention-imports',
  fields: {
    postedAt: word('column.postedAt'),
    network: word('column.network'),
    address: word('column.address'),
    author: word('column.author'),
    title: word('column.title'),
    text: word('column.text'),
    summary: word('column.summary'),
    score: word('column.score'),
    reach: word('column.reach'),
    reactions: word('column.reactions'),
    comments: word('column.comments'),
    shares: word('column.shares'),
  } satisfies Record<MentionField, Word>,
  faults: {
    nothing_said: word('fault.nothing_said'),
    date_missing: word('fault.date_missing'),
    date_invalid: word('fault.date_invalid'),
    address_invalid: word('fault.address_invalid'),
    score_invalid: word('fault.score_invalid'),
    number_invalid: word('fault.number_invalid'),
    too_long: word('fault.too_long'),
    wrong_columns: word('fault.wrong_columns'),
    unreadable: word('fault.unreadable'),
  },
  problems: {
    no_words: word('mapping.no_words'),
    no_date: word('mapping.no_date'),
    field_twice: word('mapping.field_twice'),
  } satisfies Record<NonNullable<MentionImportPreview['problem']>, Word>,
} as const satisfies ListKind;

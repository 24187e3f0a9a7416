import type { MentionField, MentionImportPreview } from '@madoguchi/contract';
import { rowFaults } from '@madoguchi/contract/row-faults';
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
  faults: rowFaults.mentions,
  problems: {
    no_words: word('mapping.no_words'),
    no_date: word('mapping.no_date'),
    field_twice: word('mapping.field_twice'),
  } satisfies Record<NonNullable<MentionImportPreview['problem']>, Word>,
} as const satisfies ListKind;

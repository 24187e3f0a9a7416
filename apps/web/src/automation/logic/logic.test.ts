import { automationEvents, automationLanguages, automationOutcomes, readingMarks } from '@madoguchi/contract';
import type { AutomationAction, AutomationCondition } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { messages as english } from '../../i18n/en.ts';
import { messages } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import {
  actionKinds,
  actionLacks,
  blankAction,
  blankCondition,
  conditionKinds,
  conditionLacks,
  draftOf,
  isWhole,
  moved,
  wholeWithin,
} from './draft.ts';
import {
  automationEvents as events,
  automationLanguages as languages,
  automationOutcomes as outcomes,
  readingMarks as marks,
} from './lists.ts';
import { parseLogSearch, toRunQuery } from './log-filter.ts';
import {
  actionWords,
  conditionsWords,
  conditionWords,
  isTroubled,
  resultWords,
  triggerWords,
} from './words.ts';

const t = translator(messages);
const en = translator(english);
const names = { h1: '通販窓口', t1: '返金', m1: '佐藤 健', k1: '小川', v1: '受付のご連絡' };
const trigger = { event: 'message_received' as const, statuses: [], tagIds: [], hours: null };

describe('a rule as a sentence', () => {
  it('says when', () => {
    expect(triggerWords(t, trigger, names)).toBe('メッセージを受信したとき');
    expect(triggerWords(t, { ...trigger, event: 'status_changed', statuses: ['done'] }, names)).toBe(
      '状態が「完了」になったとき',
    );
    expect(triggerWords(t, { ...trigger, event: 'tag_added', tagIds: ['t1', 'gone'] }, names)).toBe(
      'タグ「返金」か「（削除済み）」が付いたとき',
    );
    expect(triggerWords(t, { ...trigger, event: 'waiting', hours: 24 }, names)).toBe(
      'お客様が返信を24時間待っているとき',
    );
    expect(triggerWords(en, { ...trigger, event: 'waiting', hours: 1 }, names)).toBe(
      'When a customer has waited 1 hour for an answer',
    );
  });

  it.each<[AutomationCondition, string]>([
    [
      { kind: 'words', not: false, where: 'either', words: ['返金', '返品'] },
      '件名か本文に「返金」か「返品」を含む',
    ],
    [{ kind: 'channel', not: true, channelIds: ['h1'] }, 'チャネルが「通販窓口」以外'],
    [{ kind: 'assignee', not: false, memberIds: ['m1'], nobody: true }, '担当が「未定」か「佐藤 健」'],
    [{ kind: 'tags', not: true, tagIds: ['t1'] }, 'タグ「返金」が付いていない'],
    [{ kind: 'status', not: false, statuses: ['open'] }, '状態が「未対応」'],
    [{ kind: 'reading', not: false, marks: ['complaint'] }, '読み取り結果が「苦情」'],
    [{ kind: 'attachment', not: true }, '添付ファイルがない'],
    [{ kind: 'language', not: false, languages: ['latin'] }, '言語が「英語などローマ字の言語」'],
    [{ kind: 'sender_domain', not: false, domains: ['example.jp'] }, '送信元のドメインが「example.jp」'],
    [{ kind: 'customer', not: false, customerIds: ['k1'] }, 'お客様が「小川」'],
    [{ kind: 'automatic', not: false }, '自動送信のメール'],
  ])('says if: %o', (condition, words) => {
    expect(conditionWords(t, condition, names)).toBe(words);
  });

  it('joins conditions by how they go together', () => {
    const conditions: AutomationCondition[] = [
      { kind: 'attachment', not: false },
      { kind: 'status', not: false, statuses: ['open'] },
    ];
    expect(conditionsWords(t, { match: 'all', conditions }, names)).toBe(
      '添付ファイルがある、かつ状態が「未対応」なら',
    );
    expect(conditionsWords(t, { match: 'any', conditions }, names)).toContain('、または');
    expect(conditionsWords(t, { match: 'all', conditions: [] }, names)).toBe('');
  });

  it.each<[AutomationAction, string]>([
    [{ ...blankAssign(), how: 'member', memberId: 'm1' }, '担当を佐藤 健さんにする'],
    [
      { ...blankAssign(), memberIds: ['m1'], skills: ['英語'] },
      '担当を順番に割り当てる（「佐藤 健」の中から、スキル「英語」）',
    ],
    [{ ...blankAssign(), how: 'nobody' }, '担当を外す'],
    [{ kind: 'tag', add: ['t1'], remove: [] }, 'タグ「返金」を付ける'],
    [{ kind: 'status', status: 'done' }, '状態を「完了」にする'],
    [{ kind: 'hold', reason: '入荷待ち', hours: 24 }, '24時間の保留にする（入荷待ち）'],
    [{ kind: 'notify', memberIds: ['m1'], assignee: true, text: '' }, '「佐藤 健」「担当」に知らせる'],
    [{ kind: 'answer', templateId: 'v1', how: 'send' }, '定型文「受付のご連絡」を自動で返信する'],
    [{ kind: 'note', text: 'あ'.repeat(50) }, `社内メモ「${'あ'.repeat(40)}…」を書く`],
  ])('says then: %o', (action, words) => {
    expect(actionWords(t, action, names)).toBe(words);
  });
});

function blankAssign() {
  return {
    kind: 'assign' as const,
    how: 'rotation' as const,
    memberId: null,
    memberIds: [],
    skills: [],
    presence: 'available' as const,
  };
}

describe('what became of an action', () => {
  it('is told with its reason where nothing was done', () => {
    expect(resultWords(t, { kind: 'assign', code: 'done', detail: '佐藤 健' })).toBe(
      '担当を割り当てる：佐藤 健',
    );
    expect(resultWords(t, { kind: 'status', code: 'already', detail: 'done' })).toBe(
      '状態を変える：完了（変更なし）',
    );
    expect(resultWords(t, { kind: 'answer', code: 'moved_on', detail: '' })).toBe(
      '定型文で返信する（新しいメッセージがあります）',
    );
    expect(isTroubled({ kind: 'answer', code: 'locked', detail: '' })).toBe(true);
    expect(isTroubled({ kind: 'answer', code: 'sent', detail: '' })).toBe(false);
  });
});

describe('a rule that is being written', () => {
  it('lacks what its new parts are about, until it is said', () => {
    const lacking = conditionKinds.filter((kind) => conditionLacks(blankCondition(kind)));
    expect(lacking).toEqual([
      'words',
      'channel',
      'status',
      'tags',
      'customer',
      'reading',
      'sender_domain',
      'language',
    ]);
    const whole = actionKinds.filter((kind) => actionLacks(blankAction(kind)).length === 0);
    expect(whole).toEqual(['assign', 'status']);
    expect(conditionLacks({ kind: 'sender_domain', not: false, domains: ['example'] })).toBe(true);
    expect(actionLacks({ kind: 'hold', reason: ' ', hours: 0 })).toEqual(['reason', 'hours']);
    expect(actionLacks({ kind: 'notify', memberIds: [], assignee: true, text: 'あ' })).toEqual([]);
  });

  it('can be kept when nothing is missing', () => {
    const { definition } = draftOf(null);
    expect(isWhole(definition)).toBe(false);
    const actions = [blankAction('status')];
    expect(isWhole({ ...definition, actions })).toBe(true);
    expect(isWhole({ ...definition, actions, trigger: { ...trigger, event: 'waiting' } })).toBe(false);
    expect(isWhole({ ...definition, actions, conditions: [blankCondition('words')] })).toBe(false);
    expect([wholeWithin(1.5, 9), wholeWithin(0, 9), wholeWithin(null, 9), wholeWithin(9, 9)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('moves in the list, but not beyond its ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});

describe('the address of the log', () => {
  it('keeps what is a filter and drops the rest', () => {
    const raw = { q: ' 納期 ', rule: 'r', outcome: 'fired', from: '2026-11-01', to: 'tomorrow', other: 1 };
    expect(parseLogSearch(raw)).toEqual({ q: '納期', rule: 'r', outcome: 'fired', from: '2026-11-01' });
    expect(parseLogSearch({ outcome: 'won', q: '' })).toEqual({});
  });

  it('means whole days of the workspace', () => {
    expect(toRunQuery({ from: '2026-11-01', to: '2026-11-01', q: 'あ' }, 'Asia/Tokyo')).toEqual({
      query: 'あ',
      from: '2026-10-31T15:00:00.000Z',
      to: '2026-11-01T15:00:00.000Z',
    });
  });
});

describe('what can be chosen', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['events', events, automationEvents],
    ['languages', languages, automationLanguages],
    ['marks', marks, readingMarks],
    ['outcomes', outcomes, automationOutcomes],
  ])('is all there is: %s', (_name, offered, known) => {
    expect(offered.toSorted()).toEqual(known.toSorted());
  });
});

import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { anApproval, aRule } from '../testing/samples.fixture.ts';
import { chosenOf, conditionsOf, draftOf, emptyRule, wrongIn } from './rule-form.ts';
import { ruleSentence } from './sentence.ts';
import { alreadyKey, mustRead, readUpTo, versionsOf } from './versions.ts';

const japanese = (rule = aRule()) => ruleSentence(translator(ja), 'ja', rule);
const english = (rule = aRule()) => ruleSentence(translator(en), 'en', rule);
const none = { ...aRule().conditions, amountAtLeast: null };

describe('a rule as a sentence', () => {
  it('is one that a person would say', () => {
    expect(japanese()).toBe('金額が10万円以上の返信は承認が必要');
    expect(english()).toBe('Replies with an amount of ¥100,000 or more need approval');
  });

  it('joins its conditions, several names as a choice', () => {
    const rule = aRule({
      conditions: { ...aRule().conditions, words: ['返金', '弁償'], channelIds: ['c1'], outside: true },
      channels: [{ id: 'c1', name: '通販窓口' }],
      exceptApprovers: true,
    });
    expect(japanese(rule)).toBe(
      'チャネルが「通販窓口」で、本文に「返金」「弁償」のいずれかを含み、金額が10万円以上で、社外の宛先を含む返信は承認が必要（承認できる人の返信を除く）',
    );
    expect(english(rule)).toBe(
      'Replies on channel “通販窓口”, containing any of “返金”, “弁償”, with an amount of ¥100,000 or more, with an outside recipient need approval (except replies by people who may approve)',
    );
  });

  it.each([
    [{ customers: [{ id: 'k1', name: '小川 真理子' }] }, none, '顧客が「小川 真理子」の返信は承認が必要'],
    [{ assignees: [{ id: 'm1', name: '佐藤' }] }, none, '担当が「佐藤」の返信は承認が必要'],
    [{}, { ...none, companies: ['みどり製茶'] }, '会社が「みどり製茶」の返信は承認が必要'],
    [{}, none, ''],
  ])('%j', (names, conditions, sentence) => {
    expect(japanese(aRule({ ...names, conditions }))).toBe(sentence);
  });
});

describe('the form of a rule', () => {
  it('shows a rule and gives it back unchanged', () => {
    const rule = aRule({
      conditions: { ...aRule().conditions, channelIds: ['c1'], words: ['返金'] },
      channels: [{ id: 'c1', name: '通販窓口' }],
    });
    expect(draftOf(rule).amount).toBe('100,000');
    expect(conditionsOf(draftOf(rule))).toEqual(rule.conditions);
    expect(draftOf(null)).toEqual(emptyRule);
  });

  it('says what keeps it from being saved', () => {
    expect(wrongIn(emptyRule)).toBe('empty');
    expect(wrongIn({ ...emptyRule, amount: 'たくさん' })).toBe('amount');
    expect(wrongIn({ ...emptyRule, amount: '10万' })).toBeNull();
    expect(wrongIn({ ...emptyRule, outside: true })).toBeNull();
    expect(wrongIn({ ...emptyRule, companies: ['みどり製茶'] })).toBeNull();
  });

  it('keeps who was chosen, whatever is searched for now', () => {
    const kept = [{ id: 'a', name: '小川' }];
    expect(chosenOf(['a', 'b', 'gone'], [{ id: 'b', name: '山田' }], kept)).toEqual([
      { id: 'a', name: '小川' },
      { id: 'b', name: '山田' },
    ]);
  });
});

describe('what an approver has read', () => {
  const movedOn = { lastMessageId: 'g9', count: 2 };
  it('is told to the server only when they said so, and of the newest', () => {
    expect([mustRead(null, null), readUpTo(null, null)]).toEqual([false, null]);
    expect([mustRead(movedOn, null), readUpTo(movedOn, null)]).toEqual([true, null]);
    expect([mustRead(movedOn, 'g9'), readUpTo(movedOn, 'g9')]).toEqual([false, 'g9']);
    // One more came after they said so.
    expect([mustRead(movedOn, 'g8'), readUpTo(movedOn, 'g8')]).toEqual([true, null]);
  });

  it('are the versions with a text of their own', () => {
    const [first] = anApproval().steps;
    const steps =
      first === undefined ? [] : [first, { ...first, text: null }, { ...first, text: '承知しました。' }];
    expect(versionsOf({ steps })).toEqual(['了解しました。', '承知しました。']);
  });

  it('is said to whoever came second by what the first one did', () => {
    expect(['approved', 'sent_back', 'withdrawn', 'other', undefined].map(alreadyKey)).toEqual([
      'approval.already.approved',
      'approval.already.sent_back',
      'approval.already.withdrawn',
      null,
      null,
    ]);
  });
});

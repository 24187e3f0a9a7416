import { describe, expect, it } from 'vitest';
import { messages } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { subjectOf } from './subject.ts';

const t = translator(messages);

describe('a conversation is called', () => {
  it.each([
    ['急須の在庫', 'line', '急須の在庫'],
    ['', 'email', '（件名なし）'],
    ['', 'sample', '（件名なし）'],
    ['', 'line', 'LINEのトーク'],
    ['', 'chat', 'チャットの会話'],
    ['', 'phone', '電話の応対'],
  ])('%j by %s: %s', (subject, channelType, called) => {
    expect(subjectOf({ subject, channelType }, t)).toBe(called);
  });
});

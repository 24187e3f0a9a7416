import { describe, expect, it } from 'vitest';
import { messages as en } from '../i18n/en.ts';
import { messages as ja } from '../i18n/ja.ts';
import { errorFromAnswer, offlineError } from './problem.ts';
import { problemText } from './problemText.ts';
import { translator } from './translate.ts';

const inJapanese = translator(ja);
const inEnglish = translator(en);
const locked = { type: '', title: '', status: 423, code: 'locked_by_other', detail: 'Locked.' };

describe('the words for an error', () => {
  it('are those of the reader, not the server’s', () => {
    const error = errorFromAnswer(404, null);
    expect(problemText(inJapanese, error)).toContain('見つかりませんでした');
    expect(problemText(inEnglish, error)).toContain('It was not found');
  });

  it('say that what was typed is kept when the server cannot be reached', () => {
    expect(problemText(inJapanese, offlineError())).toContain('入力した内容はこの画面に残っています');
    expect(problemText(inEnglish, offlineError())).toContain('What you typed is still here');
  });

  it('name who holds the reply', () => {
    const lock = { memberId: 'm2', memberName: '田中 健一', since: '', expiresAt: '' };
    expect(problemText(inJapanese, errorFromAnswer(423, { ...locked, lock }))).toContain('田中 健一さん');
    expect(problemText(inEnglish, errorFromAnswer(423, locked))).toContain('Someone else is writing');
  });

  it('are the server’s own for a code that this page does not know yet', () => {
    const error = errorFromAnswer(409, {
      ...locked,
      code: 'from_the_future',
      detail: 'Told by a newer server.',
    });
    expect(problemText(inJapanese, error)).toBe('Told by a newer server.');
  });

  it('do not show a fault of this page to its reader', () => {
    expect(problemText(inJapanese, new TypeError('x is undefined'))).toBe(ja['error.internal']);
  });
});

import { readDocument } from '@madoguchi/nihongo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkApology } from './checklist-apology.ts';
import { checkName } from './checklist-name.ts';

const nameState = (text: string, name: string | null, channel: 'email' | 'line' = 'email') =>
  checkName(text, name, channel).state;

describe('the customer’s name', () => {
  it.each([
    ['髙橋様\n\nお世話になっております。', '髙橋 花子'],
    ['髙橋 花子 様', '髙橋 花子'],
    ['髙橋花子様', '髙橋　花子'],
    ['株式会社みらい\n髙橋さま', '髙橋 花子'],
    ['Smith様、お世話になっております。', 'Smith'],
    ['Dear Smith, thank you.', 'Smith'],
    ['(株) a+b様', '(株) a+b'],
    ['Smith-Jones様、お世話になっております。', 'Smith-Jones'],
    ['A/B [C] \\d様', 'A/B [C] \\d'],
  ])('is there in «%s»', (text, name) => {
    expect(nameState(text, name)).toBe('ok');
  });

  it('may hold any characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-', '\\', '(', '[a-', '$&', '|', '/'),
    );
    fc.assert(
      fc.property(text, text, (name, more) => {
        const whole = name + more;
        if (whole.trim() !== '') expect(nameState(`${whole.trim()}様`, whole)).toBe('ok');
      }),
      { examples: [['𚿵\t', '-']] },
    );
  });

  it('is missed in a mail, but not in LINE', () => {
    expect(nameState('お世話になっております。', '髙橋 花子')).toBe('attention');
    expect(nameState('お世話になっております。', '髙橋 花子', 'line')).toBe('none');
    expect(checkName('はい', '髙橋 花子', 'email').notes).toEqual([
      {
        ja: 'お名前がありません。「髙橋 花子 様」と宛名を入れます。',
        en: 'The customer is not addressed by name: begin with “髙橋 花子 様”.',
      },
    ]);
  });

  it('without 様 asks for it', () => {
    expect(checkName('髙橋さん、こんにちは。', '髙橋 花子', 'line').notes[0]?.ja).toContain(
      '「様」がありません',
    );
  });

  it('follows the honorific of the record, and asks for none where there is none', () => {
    expect(checkName('はい', '髙橋 花子', 'email', '先生').notes[0]?.ja).toContain('「髙橋 花子 先生」');
    expect(checkName('みらい、こんにちは。', 'みらい', 'line', '御中').notes[0]?.ja).toContain(
      '「御中」がありません',
    );
    expect(checkName('髙橋さん、こんにちは。', '髙橋 花子', 'line', '').state).toBe('ok');
  });

  it('that nobody knows is not asked for', () => {
    expect(nameState('お世話になっております。', null)).toBe('none');
    expect(nameState('お世話になっております。', ' ')).toBe('none');
  });
});

describe('an apology to a dissatisfied customer', () => {
  const check = (text: string) => checkApology(readDocument(text), true);

  it.each([
    '髙橋様\n\nお世話になっております。\nこの度はご迷惑をおかけし、誠に申し訳ございません。\n原因を調べました。',
    'ご不便をおかけしました。交換品をお送りします。',
    '心よりお詫び申し上げます。',
  ])('comes first in «%s»', (text) => {
    expect(check(text).state).toBe('ok');
  });

  it('is missed, or comes too late', () => {
    expect(check('ご連絡ありがとうございます。交換品を本日発送いたします。').notes[0]?.ja).toContain(
      'まずお詫び',
    );
    const late =
      '商品を確認しました。原因は輸送です。交換品をお送りします。本日発送します。明日届きます。申し訳ございません。';
    expect(check(late).notes[0]?.ja).toContain('後ろにあります');
  });

  it('is nobody’s business where the customer is content', () => {
    expect(checkApology(readDocument('ありがとうございます。'), false)).toEqual({
      item: 'apology',
      state: 'none',
      notes: [],
    });
  });
});

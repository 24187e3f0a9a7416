import { describe, expect, it, vi } from 'vitest';
import preset from './index.ts';

// The tester takes the runner's functions, when it is loaded, from where Mocha puts them.
vi.stubGlobal('describe', describe);
vi.stubGlobal('it', it);
const { default: loaded } = await import('textlint-tester');
// A CommonJS module: Node gives its exports as the default, a bundler unwraps them.
const Tester = 'default' in loaded ? loaded.default : loaded;
const tester = new Tester();

function ruleOf(id: string) {
  const rule = preset.rules[id];
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return { ruleId: id, rule };
}

it('offers the sixteen rules of the guide, all on', () => {
  expect(Object.keys(preset.rules)).toHaveLength(16);
  expect(new Set(Object.values(preset.rulesConfig))).toEqual(new Set([true]));
});

tester.run(
  'double-honorific',
  { rules: [ruleOf('double-honorific')] },
  {
    valid: [
      'お客様がおっしゃったとおりでございます。',
      '- お伺いいたします。\n- 拝見しました。',
      '> お客様がおっしゃられたとおりでございます。',
      '`拝見させていただく` は二重敬語です。',
    ],
    invalid: [
      {
        text: 'お客様がおっしゃられたとおりでございます。',
        output: 'お客様がおっしゃったとおりでございます。',
        errors: [{ range: [4, 11] }],
      },
      {
        text: '# お礼\n\n資料を拝見させていただきました。\n',
        output: '# お礼\n\n資料を拝見しました。\n',
        errors: [{ line: 3, column: 4 }],
      },
    ],
  },
);

tester.run(
  'vague-promise',
  { rules: [ruleOf('vague-promise')] },
  {
    valid: ['11月25日(水)までにご連絡いたします。'],
    invalid: [{ text: '後ほどご連絡いたします。', errors: [{ range: [0, 3] }] }],
  },
);

tester.run(
  'causative-overuse',
  { rules: [ruleOf('causative-overuse')] },
  {
    valid: ['ご案内させていただきます。\n\nご説明させていただきます。'],
    invalid: [
      {
        text: 'ご案内させていただきます。\n\nご説明させていただきます。\n\nご連絡させていただきます。',
        output: 'ご案内させていただきます。\n\nご説明させていただきます。\n\nご連絡いたします。',
        errors: [{ line: 5, column: 1 }],
      },
    ],
  },
);

const [weekday, title] = [ruleOf('weekday-mismatch'), ruleOf('respectful-for-self')];

tester.run(
  'options: English messages, the year of sending, names of the own staff',
  {
    rules: [
      { ...weekday, options: { language: 'en', sentAt: '2027-11-01T09:00:00+09:00' } },
      { ...title, options: { members: ['桜庭'] } },
    ],
  },
  {
    valid: ['11月27日(土)にお届けします。'],
    invalid: [
      {
        text: '11月27日(金)にお届けします。',
        output: '11月27日(土)にお届けします。',
        errors: [{ message: 'In 2027 that date is a different day of the week. (→ 11月27日(土))' }],
      },
      {
        text: '桜庭さんからご連絡いたします。',
        output: '桜庭からご連絡いたします。',
        errors: [{ range: [0, 4] }],
      },
    ],
  },
);

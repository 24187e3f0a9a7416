import { documentKinds, letterFields, letterVariables, type LetterFields } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { oursOf, standardOf, standards } from './defaults.ts';
import { exampleLetter } from './example.ts';
import { errorsOf, fillLetter, refuseFaulty } from './fill.ts';

const day = '2026-11-24';
const sender = { shop: 'みどり商店', agent: '緑川 直子' };
const example = exampleLetter('ja', day, sender);
const nothing = Object.fromEntries(Object.keys(letterVariables).map((name) => [name, '']));
const blank = { ...example.values, ...nothing };
const fields = (changes: Partial<LetterFields> = {}): LetterFields => ({
  ...oursOf('apology_letter', 'ja'),
  ...changes,
});
const fill = (changes: Partial<LetterFields>, values = example.values) =>
  fillLetter(fields(changes), { language: 'ja', day, addressee: example.addressee, values });

describe('our letters', () => {
  it('are there for every kind in both languages, and can be read', () => {
    expect(standards).toHaveLength(documentKinds.length * 2);
    for (const { key, kind, language } of standards) {
      expect(key).toBe(standardOf(kind, language));
      expect(errorsOf(oursOf(kind, language))).toEqual([]);
    }
  });

  it('leave nothing to be filled in, whatever is known of a case', () => {
    for (const { kind, language } of standards)
      for (const values of [
        exampleLetter(language, day, sender).values,
        { ...blank, ...sender, subject: '急須' },
      ]) {
        const made = fillLetter(oursOf(kind, language), {
          language,
          day,
          addressee: example.addressee,
          values,
        });
        expect(JSON.stringify(made)).not.toMatch(/要記入|FILL IN|もし|\{[^"}]/u);
      }
  });
});

describe('filling', () => {
  it('puts values in, also into the sender, and keeps lists as lists', () => {
    const made = fill({
      title: '{件名}に関するお詫び',
      greeting: '{時候の挨拶}',
      sender: { postalCode: '', address: '京都府', company: '{自社名}', title: '店長', name: '{担当者}' },
      rows: [{ label: '原因', text: '{原因}' }],
    });
    expect(made).toMatchObject({
      title: '急須の破損に関するお詫び',
      sender: { address: '京都府', company: 'みどり商店', title: '店長', name: '緑川 直子' },
      rows: [{ label: '原因', text: expect.stringContaining('・梱包の手順書') }],
    });
    expect(made.greeting).toMatch(/の候、貴社ますますご清栄のこととお慶び申し上げます。$/u);
  });

  it('leaves out a row of which nothing is known, and marks what is missing elsewhere', () => {
    const made = fill(
      {
        body: '{発生日}の件でございます。',
        rows: [
          { label: '原因', text: '{原因}' },
          { label: '窓口', text: 'お客様相談室' },
          { label: '経過', text: '経過は{経過}' },
        ],
      },
      blank,
    );
    expect(made.body).toBe('【要記入：発生日】の件でございます。');
    expect(made.rows).toEqual([
      { label: '窓口', text: 'お客様相談室' },
      { label: '経過', text: '経過は【要記入：経過】' },
    ]);
  });

  it('reads nothing in a value: what looks like a variable there is only text', () => {
    expect(fill({ body: '{概要}' }, { ...example.values, summary: '{原因}{もし' }).body).toBe('{原因}{もし');
  });
});

describe('what cannot be read', () => {
  it.each([
    [{ body: '{お客さまの気持ち}' }, 'body', '{お客さまの気持ち} という項目はありません'],
    [{ closing: '{もし 原因}あ' }, 'closing', '1行1文字目'],
    [{ rows: [{ label: '{値段}', text: '' }] }, 'rows.0.label', '{値段}'],
  ] as const)('%j is named by its place, with what there is', (changes, path, words) => {
    const [error] = errorsOf(letterFields.parse({ ...fields(), ...changes }));
    expect(error?.path).toBe(path);
    expect(error?.message.ja).toContain(words);
    expect(() => refuseFaulty(letterFields.parse({ ...fields(), ...changes }))).toThrow(/cannot be read/u);
  });

  it('knows variables by either language’s names', () => {
    expect(errorsOf(fields({ body: '{causes}{原因}{ Subject }' }))).toEqual([]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { mask, unmask, type Known } from './mask.ts';

const all = { names: true, addresses: true, numbers: true };
const from = (...values: string[]) => fc.constantFrom(...values);
const family = from('山田', '髙橋', '佐々木', '林', '長谷川', '渡邉', '五十嵐', '東海林');
const given = from('太郎', '花子', '一', '美咲', '健', '由美子');
const kana = from('ヤマダ', 'タカハシ', 'ハセガワ', 'ワタナベ', 'イガラシ');
const figures = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all_) => all_.join(''));

const person = fc.record({
  family,
  given,
  reading: fc.tuple(kana, from('タロウ', 'ハナコ', 'ミサキ')).map((parts) => parts.join(' ')),
  company: from('株式会社 青空商事', '有限会社みらい工房', 'ほしぞら出版'),
  phone: figures(8).map((digits) => `090-${digits.slice(0, 4)}-${digits.slice(4)}`),
  mail: fc
    .tuple(from('taro', 'h.yamada', 'no-reply'), figures(3))
    .map(([name, n]) => `${name}${n}@example.ne.jp`),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** How people write the same thing: wide, narrow, with and without spaces. */
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const writings = (p: Person): string[] => [
  `${p.family} ${p.given}`,
  `${p.family}　${p.given}`,
  p.family + p.given,
  `${p.family}様`,
  p.reading,
  p.reading.replace(' ', ''),
  p.company,
  p.phone,
  p.phone.replaceAll('-', ''),
  wide(p.phone),
  p.phone.replaceAll('-', ' '),
  p.mail,
  wide(p.mail),
];

const filler = from(
  'お世話になっております。',
  'です。',
  'の件',
  '\n',
  ' ',
  '（',
  '）',
  '{{',
  '}}',
  '{',
  '、',
  '注文番号 ',
  'ご連絡ください。',
  '12月3日(木) 15:00',
  '3,980円',
  '森林',
  '👪',
);
const letters = person.chain((p) =>
  fc.record({
    person: fc.constant(p),
    texts: fc.array(
      fc.array(fc.oneof(filler, from(...writings(p))), { maxLength: 14 }).map((parts) => parts.join('')),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  }),
);

const knownOf = (p: Person): Known => ({
  customer: {
    name: `${p.family} ${p.given}`,
    reading: p.reading,
    company: p.company,
    values: [p.phone, p.mail],
  },
  people: [],
  writer: '緑川 直子',
  members: [],
});

/** A text as one who looks for a person would read it: without width, spaces, signs, and its placeholders. */
const bare = (text: string): string =>
  fold(text.replaceAll(/\{\{[^{}]*\}\}/gu, '|'))
    .kana.replaceAll(/[\s・().-]/gu, '')
    .toLowerCase();

it('nothing of the record is in what leaves, however it was written', () => {
  fc.assert(
    fc.property(letters, ({ person: p, texts }) => {
      const sent = bare(mask(texts, knownOf(p), all).texts.join('\n\n'));
      const values = [
        p.family + p.given,
        p.reading,
        p.company,
        p.phone,
        p.mail,
        ...(p.family.length > 1 ? [p.family] : []),
      ];
      for (const value of values) expect(sent).not.toContain(bare(value));
    }),
    { numRuns: 400 },
  );
});

it('what was masked comes back exactly as it was', () => {
  fc.assert(
    fc.property(letters, ({ person: p, texts }) => {
      const { texts: masked, table } = mask(texts, knownOf(p), all);
      expect(masked.map((text) => unmask(text, table))).toEqual(texts);
    }),
    { numRuns: 400 },
  );
});

it('any text at all comes back as it was, brackets and all', () => {
  const piece = fc.oneof(
    from('{', '}', '{{', '}}', '｛｛', '｝｝', '顧客名', '山田', ' ', '電話1'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
  const p: Known = {
    customer: { name: '山田 太郎', reading: null, company: null, values: [] },
    people: [],
    writer: '',
    members: [],
  };
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
      const { texts: masked, table } = mask(texts, p, all);
      expect(masked.map((each) => unmask(each, table))).toEqual(texts);
    }),
    { numRuns: 1000 },
  );
});

it('a long letter is masked in no time worth speaking of: nothing in it makes the search explode', () => {
  const long = [
    'あ市'.repeat(4000),
    '山 田 '.repeat(3000),
    '1-'.repeat(6000),
    'a@'.repeat(6000),
    '{{'.repeat(6000),
  ];
  for (const text of long) {
    const { texts, table } = mask(
      [text],
      knownOf({
        family: '山田',
        given: '太郎',
        reading: 'ヤマダ タロウ',
        company: 'あ',
        phone: '090-1111-2222',
        mail: 'a@example.jp',
      }),
      all,
    );
    expect(unmask(texts[0] ?? '', table)).toBe(text);
  }
});

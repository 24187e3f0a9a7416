import fc from 'fast-check';
import type { Guide } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { foundBy, replyText, tidy } from './domain.ts';
import { asksForPerson } from './first-questions.ts';
import { articlesIn, beginningOf, faultsOf, follow } from './guide.ts';
import { withoutPlace } from './jpeg.ts';
import { pictureType } from './picture.ts';
import { tidySynonyms, variantsOf, widened } from './synonyms.ts';

const fields = {
  question: '返品はできますか',
  answer: '',
  steps: [],
  keywords: '',
  categoryId: null,
  visibility: 'public' as const,
};
const step = (text: string, pictureId: string | null = null) => ({ text, pictureId, alt: '' });

describe('an article', () => {
  it('is kept without empty steps and with the line ends of the web', () => {
    const tidied = tidy({
      ...fields,
      answer: 'a\r\nb  ',
      steps: [step(' '), step('箱\r\n袋'), step('', 'p')],
    });
    expect(tidied.answer).toBe('a\nb');
    expect(tidied.steps).toEqual([step('箱\n袋'), step('', 'p')]);
  });

  it('goes into a reply as plain text with its steps numbered, pictures left out', () => {
    const steps = [step('**箱**に入れます。'), step('', 'p'), step('封をします。\n2か所です。')];
    expect(replyText({ answer: '次のとおりです。', steps })).toBe(
      '次のとおりです。\n\n1. 箱に入れます。\n2. 封をします。\n   2か所です。',
    );
  });

  it('is found by what is read, not by its marks', () => {
    const found = foundBy({
      ...fields,
      answer: '**返品**は[規約](https://a.jp)へ',
      steps: [step('ﾊｺ', 'p'), step('袋', 'p')],
    });
    expect(found.searchText).not.toContain('*');
    expect(found.searchText).toContain('はこ');
    expect(found.pictureIds).toEqual(['p']);
  });
});

describe('words that mean the same', () => {
  const groups = [
    ['返品', '返却', 'リターン'],
    ['送料', '配送料'],
  ];
  it('stand for one another, in any width', () => {
    expect(variantsOf('ﾘﾀｰﾝ', groups)).toEqual(['りたーん', '返品', '返却']);
    expect(variantsOf('急須', groups)).toEqual(['急須']);
    expect(variantsOf('　', groups)).toEqual([]);
  });

  it('are added to a question that has one of them', () => {
    expect(widened('返却したい', groups).split('\n').slice(1)).toEqual(['返品', 'リターン']);
    expect(widened('急須', groups)).toBe('急須');
  });

  it('are kept once each; groups that share a word are one', () => {
    expect(
      tidySynonyms([
        ['返品', '返却'],
        ['リターン', '返却'],
        ['a', 'Ａ'],
        ['甲', '乙'],
      ]),
    ).toEqual([
      ['リターン', '返却', '返品'],
      ['甲', '乙'],
    ]);
  });

  it('never share a word between groups, whatever is given', () => {
    const word = fc.constantFrom('返品', '返却', '送料', 'Ａ', 'a', '急須', ' ');
    fc.assert(
      fc.property(fc.array(fc.array(word)), (given) => {
        const kept = tidySynonyms(given).flat();
        expect(new Set(kept).size).toBe(kept.length);
      }),
    );
  });
});

describe('guided choices', () => {
  const both = (text: string) => ({ ja: text, en: `${text}-en` });
  const keys = ['a', 'b', 'c'] as const;
  const target = fc.oneof(
    fc.constantFrom(...keys, 'nowhere').map((key) => ({ kind: 'question' as const, key })),
    fc.integer({ min: 1, max: 5 }).map((number) => ({ kind: 'article' as const, number })),
    fc.constant({ kind: 'person' as const }),
  );
  const guides: fc.Arbitrary<Guide> = fc
    .array(
      fc.record({
        key: fc.constantFrom(...keys),
        text: fc.constant(both('問')),
        choices: fc.array(fc.record({ label: fc.constant(both('答')), to: target }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { maxLength: 4 },
    )
    .map((questions) => ({ questions }));

  it('lead on, to an article or to a person, from every place by every choice, and never into nothing', () => {
    fc.assert(
      fc.property(guides, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (guide, choices) => {
        let place = beginningOf(guide, 'ja');
        for (const choice of choices) {
          if (place?.kind !== 'question') break;
          place = follow(guide, place.key, choice, 'ja');
          if (place.kind === 'article') expect(articlesIn(guide)).toContain(place.number);
        }
        expect(place === null).toBe(guide.questions.length === 0);
      }),
    );
  });

  it('without faults never lead to a person by mistake', () => {
    fc.assert(
      fc.property(guides, (guide) => {
        fc.pre(faultsOf(guide).length === 0);
        for (const { key, choices } of guide.questions)
          for (const [at, { to }] of choices.entries())
            expect(follow(guide, key, at, 'en').kind).toBe(to.kind);
      }),
    );
  });
});

describe('asking for a person', () => {
  it.each([
    '担当者と話したいです',
    'オペレーターにつないで',
    '責任者を出してください',
    '有人チャットはありますか',
    'Please connect me to an agent',
    '人と話したい',
  ])('«%s»', (text) => {
    expect(asksForPerson(text)).toBe(true);
  });
  it.each([
    '返品したい',
    '電話番号の変更方法',
    '人気の商品は何ですか',
    '担当者名を領収書に入れたい',
    'How do I speak Japanese?',
  ])('«%s» is another question', (text) => {
    expect(asksForPerson(text)).toBe(false);
  });
});

describe('a picture', () => {
  it('is known by its bytes', () => {
    expect(pictureType(Buffer.from('GIF89a......'))).toBe('image/gif');
    expect(pictureType(Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'))).toBe('image/webp');
    expect(pictureType(Buffer.from('<svg xmlns="x"/>'))).toBeNull();
  });

  const segment = (marker: number, data: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const jpeg = (...segments: Buffer[]) =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...segments,
      Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
    ]);
  const exif = (order: 'II' | 'MM') => {
    const tiff = Buffer.alloc(8 + 2 + 12 + 4);
    tiff.write(order, 'latin1');
    const put = (value: number, at: number, bytes = 2) =>
      order === 'II' ? tiff.writeUIntLE(value, at, bytes) : tiff.writeUIntBE(value, at, bytes);
    put(42, 2);
    put(8, 4, 4);
    put(1, 8);
    put(0x0112, 10);
    put(3, 12);
    put(1, 14, 4);
    put(6, 18);
    return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 35.68N')]);
  };

  it.each(['II', 'MM'] as const)(
    'of a camera (%s) is kept without the place where it was taken, and upright',
    (order) => {
      const kept = withoutPlace(
        jpeg(
          segment(0xe1, exif(order)),
          segment(0xe2, Buffer.from('ICC')),
          segment(0xfe, Buffer.from('by me')),
        ),
      );
      expect(kept.includes('GPS')).toBe(false);
      expect(kept.includes('by me')).toBe(false);
      expect(kept.includes('ICC')).toBe(true);
      expect(withoutPlace(kept)).toEqual(kept);
      expect(kept.subarray(-9)).toEqual(Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]));
    },
  );

  it('that is broken stays as it is and breaks nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const broken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from(bytes)]);
        expect(withoutPlace(broken).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

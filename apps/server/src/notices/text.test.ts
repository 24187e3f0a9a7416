import { checkKeigo, loadTokenizer, readDocument } from '@madoguchi/nihongo';
import { describe, expect, it } from 'vitest';
import { dayWords, draftTexts, fillNotice, languageOf, unknownNames, type Told } from './text.ts';

const told: Told = {
  customer: { name: '山田 花子', honorific: '様' },
  numbers: ['1001', '1002'],
  products: ['急須', '湯呑'],
  reason: '製造元での検品に日数を要しているため',
  newDate: '2026-11-30',
  again: false,
  shop: 'みどり商店',
};

describe('the words of a notice', () => {
  it.each([
    ['{お客様名}', 'ja', '山田 花子様'],
    ['{お客様名}様', 'ja', '山田 花子様'],
    ['{customer name}', 'en', '山田 花子'],
    ['{注文番号}', 'ja', '1001、1002'],
    ['｛商品名｝', 'ja', '急須、湯呑'],
    ['{新しい予定日}', 'ja', '11月30日(月)'],
    ['{new date}', 'en', 'Monday 30 November 2026'],
    ['{重ねて}遅れます', 'ja', '遅れます'],
    ['{自社名}', 'ja', 'みどり商店'],
    ['{知らない}', 'ja', '{知らない}'],
  ] as const)('%s in %s becomes %s', (text, language, filled) =>
    expect(fillNotice(text, told, language).replace(',', '')).toBe(filled),
  );

  it('say that it is the second time', () => {
    expect(fillNotice('{重ねて}遅れます', { ...told, again: true }, 'ja')).toContain('重ねて');
    expect(fillNotice('{again}It is late.', { ...told, again: true }, 'en')).toContain('second time');
  });

  it('name what means nothing', () => {
    expect(unknownNames('{お客様名} {担当} {担当} {new date}')).toEqual(['担当']);
    for (const kind of ['ship', 'deliver'] as const)
      expect(
        Object.values(draftTexts(kind)).flatMap((words) => unknownNames(Object.values(words).join('\n'))),
      ).toEqual([]);
  });

  it.each(['ship', 'deliver'] as const)(
    'are right in their honorifics as they are drafted (%s)',
    async (kind) => {
      const tokenizer = await loadTokenizer();
      const { ja } = draftTexts(kind);
      for (const again of [true, false])
        for (const text of [ja.mail, ja.line]) {
          const findings = checkKeigo(readDocument(fillNotice(text, { ...told, again }, 'ja'), tokenizer));
          expect(findings.map(({ rule, message }) => [rule, message])).toEqual([]);
        }
    },
  );

  it.each([
    ['山田', 'ja'],
    ['ﾔﾏﾀﾞ', 'ja'],
    ['', 'ja'],
    ['Hanako Yamada', 'en'],
  ])('are for %s in %s', (name, language) => expect(languageOf(name)).toBe(language));

  it('write days with their weekday', () => expect(dayWords('2026-11-23', 'ja')).toBe('11月23日(月)'));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, readMarkdown, type Block, type Inline } from './light-markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const only = (source: string): Block | undefined => readMarkdown(source)[0];

describe('the light Markdown of articles', () => {
  it('keeps the lines of a paragraph, and parts paragraphs at empty lines', () => {
    expect(readMarkdown('返品は\r\n30日以内です。\n\n詳しくは下記へ。')).toEqual([
      { kind: 'paragraph', lines: [[text('返品は')], [text('30日以内です。')]] },
      { kind: 'paragraph', lines: [[text('詳しくは下記へ。')]] },
    ]);
  });

  it.each([
    ['**「返品」**は', [{ kind: 'strong', parts: [text('「返品」')] }, text('は')]],
    [
      '必ず**30日（消印）**まで',
      [text('必ず'), { kind: 'strong', parts: [text('30日（消印）')] }, text('まで')],
    ],
    ['2 ** 3', [text('2 ** 3')]],
    [
      '[返品の手順](https://example.jp/a?b=1)。',
      [{ kind: 'link', href: 'https://example.jp/a?b=1', text: '返品の手順' }, text('。')],
    ],
    [
      '詳細はhttps://example.jp/x、または',
      [
        text('詳細は'),
        { kind: 'link', href: 'https://example.jp/x', text: 'https://example.jp/x' },
        text('、または'),
      ],
    ],
    ['[押す](javascript:alert(1))', [text('[押す](javascript:alert(1))')]],
    ['<b onclick="x">太字</b>', [text('<b onclick="x">太字</b>')]],
  ] as const)('reads «%s» within a line', (source, parts) => {
    expect(only(source)).toEqual({ kind: 'paragraph', lines: [parts] });
  });

  it.each([
    ['- 箱\n- 納品書', false],
    ['・箱\n・納品書', false],
    ['1. 箱\n2. 納品書', true],
    ['１．箱\n２．納品書', true],
  ])('reads «%s» as a list, of which numbers are its order: %s', (source, ordered) => {
    expect(readMarkdown(source)).toEqual([
      { kind: 'list', ordered, items: [[text('箱')], [text('納品書')]] },
    ]);
  });

  it('takes no date or figure for a list', () => {
    expect(only('11.24まで')?.kind).toBe('paragraph');
    expect(only('3、4日かかります')?.kind).toBe('paragraph');
  });

  it('reads headings and quotes', () => {
    expect(readMarkdown('## 送料\n> お客様の声')).toEqual([
      { kind: 'heading', parts: [text('送料')] },
      { kind: 'quote', lines: [[text('お客様の声')]] },
    ]);
  });

  it('becomes plain text for a mail', () => {
    const source = '## 送料\n**5,000円以上**は無料です。\n- 北海道\n- 沖縄\n\n[料金表](https://example.jp/r)';
    expect(markdownText(source)).toBe(
      '■ 送料\n\n5,000円以上は無料です。\n\n・北海道\n・沖縄\n\n料金表 https://example.jp/r',
    );
  });

  it('loses no letter and links nowhere but to the web and to mail, whatever it is given', () => {
    const piece = fc.constantFrom(
      '**',
      '[',
      ']',
      '(',
      ')',
      'javascript:x',
      'https://a.jp',
      '- ',
      '1. ',
      '\n',
      '> ',
      '# ',
      '返',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 5 }))), (pieces) => {
        const source = pieces.join('');
        const blocks = readMarkdown(source);
        const kept = JSON.stringify(blocks);
        for (const letter of source.match(/返/gu) ?? []) expect(kept).toContain(letter);
        expect(
          [...kept.matchAll(/"href":"([^"]*)"/gu)].every(([, to]) =>
            /^(?:https?:\/\/|mailto:)/u.test(to ?? ''),
          ),
        ).toBe(true);
        expect([...markdownText(source).matchAll(/返/gu)].length).toBeGreaterThanOrEqual(
          [...source.matchAll(/返/gu)].length,
        );
      }),
    );
  });
});

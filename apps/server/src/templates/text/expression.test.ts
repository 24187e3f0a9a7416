import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, namesIn, readExpression, type Expression } from './expression.ts';

const values: Record<string, string> = {
  会社名: 'みらい',
  お客様名: '山田',
  役職: '',
  'job title': 'Manager',
};
const isTrue = (text: string) => holds(readExpression(text, 0), (name) => values[name] ?? '');

describe('a condition', () => {
  it.each([
    ['会社名', true],
    ['役職', false],
    ['知らない名前', false],
    ['会社名 なし', false],
    ['役職 なし', true],
    ['役職 がない', true],
    ['not 役職', true],
    ['not not 会社名', true],
    ['job title', true],
    ['job title = manager', true],
    ['job title = "MANAGER"', true],
    ['会社名 = みらい', true],
    ['会社名=「みらい」', true],
    ['会社名 == みらい', true],
    ['会社名 が 「みらい」', true],
    ['会社名 ≠ みらい', false],
    ['会社名 != 別の会社', true],
    ['会社名 <> 別の会社', true],
    ['役職 = 「」', true],
    ['会社名 かつ 役職', false],
    ['会社名 または 役職', true],
    ['会社名 and お客様名', true],
    ['役職 or 会社名', true],
    ['役職 かつ 会社名 または お客様名', true],
    ['役職 かつ (会社名 または お客様名)', false],
    ['（会社名 または 役職） かつ お客様名', true],
    ['not (会社名 かつ 役職)', true],
    ['会社名 = 「みらい」 かつ お客様名 ≠ 「佐藤」', true],
  ])('«%s» holds: %s', (text, expected) => {
    expect(isTrue(text)).toBe(expected);
  });

  it('names what it asks for', () => {
    const names = namesIn(readExpression('会社名 かつ (役職 なし または お客様名 = 「山田」)', 0));
    expect(names).toEqual(['会社名', '役職', 'お客様名']);
  });

  it('may have a sign in its value when it stands in quotes', () => {
    const shop: Record<string, string> = { 会社名: 'A=B (東京)' };
    expect(holds(readExpression('会社名 = 「A=B (東京)」', 0), (name) => shop[name] ?? '')).toBe(true);
  });

  it('is the same written out and read again', () => {
    const name = fc
      .constantFrom('会社名', '役職', 'お客様名')
      .map((of): Expression => ({ kind: 'given', name: of }));
    const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 2 },
        name,
        fc
          .constantFrom('みらい', '山田')
          .map((value): Expression => ({ kind: 'equals', name: '会社名', value })),
        tie('expression').map((of): Expression => ({ kind: 'not', of })),
        fc
          .tuple(fc.constantFrom('all', 'any'), tie('expression'), tie('expression'))
          .map(([kind, a, b]): Expression => ({ kind, of: [a, b] })),
      ),
    }));
    const write = (each: Expression): string => {
      if (each.kind === 'given') return each.name;
      if (each.kind === 'equals') return `${each.name} = 「${each.value}」`;
      if (each.kind === 'not') return `not (${write(each.of)})`;
      return each.of.map((part) => `(${write(part)})`).join(each.kind === 'all' ? ' かつ ' : ' または ');
    };
    const valueOf = (of: string) => values[of] ?? '';
    fc.assert(
      fc.property(expression, (each) => {
        expect(holds(readExpression(write(each), 0), valueOf)).toBe(holds(each, valueOf));
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { paper, type Block, type GridBlock, type MonthLine } from './blocks.ts';
import { renderPdf, renderPictures, type PaperDocument } from './index.ts';
import { layOut } from './layout.ts';
import { readPdf } from './pdf-text.fixture.ts';

const pageOf = (blocks: readonly Block[]): PaperDocument => ({ language: 'ja', title: '報告', blocks });
/** Every character one em wide. */
const measure = (text: string): number => Array.from(text).length;
const end = paper.width - paper.side;

const grid = (rows: string[][]): GridBlock => ({
  kind: 'grid',
  columns: [{ width: 0.6 }, { width: 0.4, align: 'right' }],
  head: ['項目', '値'],
  rows,
  size: 10,
});

const line = (changes: Partial<MonthLine> = {}): MonthLine => ({
  title: '信頼',
  months: ['9', '10', '11'],
  points: [{ value: 4, low: 3, high: 5 }, null, { value: 5, low: 4, high: 9 }],
  last: '5.0',
  from: 0,
  to: 8,
  ticks: [0, 4, 8].map((at) => ({ at, text: String(at) })),
  ...changes,
});

describe('figures in columns', () => {
  it('stand under a bold head, numbers at the right, with a line below each row', () => {
    const [page] = layOut(pageOf([grid([['約束', '94%']])]), measure);
    const run = (text: string) => page?.runs.find((each) => each.text === text);
    expect([run('項目')?.face, run('約束')?.face]).toEqual(['bold', 'regular']);
    expect(run('約束')?.x).toBe(paper.side);
    expect(run('94%')?.x).toBeCloseTo(end - 30);
    expect(page?.rules).toHaveLength(3);
    expect(page?.rules.every(({ x1, x2, y1, y2 }) => x1 === paper.side && x2 === end && y1 === y2)).toBe(
      true,
    );
  });

  it('break within their column, and make the row as high as that takes', () => {
    const [page] = layOut(pageOf([grid([['あ'.repeat(60), '1']])]), measure);
    const lines = page?.runs.filter(({ text }) => text.startsWith('あ')) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(({ text }) => measure(text) * 10 <= 0.6 * (end - paper.side))).toBe(true);
    const [, second = 0, third = 0] = (page?.rules ?? []).map(({ y1 }) => y1);
    expect(second - third).toBeGreaterThan(lines.length * 10);
  });

  it('go on on the next page under their head, no row parted', () => {
    const pages = layOut(
      pageOf([grid(Array.from({ length: 60 }, (_, at) => [`行${at}\n二行目`, '']))]),
      measure,
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const { runs } of pages) {
      expect(runs.filter(({ text }) => text === '項目')).toHaveLength(1);
      const firsts = runs.filter(({ text }) => text.startsWith('行')).length;
      expect(runs.filter(({ text }) => text === '二行目')).toHaveLength(firsts);
      expect(runs.every(({ y }) => y > paper.bottom / 3)).toBe(true);
    }
  });
});

describe('a figure by months', () => {
  const drawn = (...charts: MonthLine[]) =>
    layOut(pageOf([{ kind: 'charts', charts, height: 80 }]), measure)[0] ?? {
      runs: [],
      rules: [],
      boxes: [],
    };

  it('has a black mark and a grey stroke for each month with a number, and no line over one without', () => {
    const { boxes, rules } = drawn(line());
    expect(boxes.filter(({ shade }) => shade === 0)).toHaveLength(2);
    expect(boxes.filter(({ shade }) => shade === 0.75)).toHaveLength(2);
    expect(rules).toEqual([]);
    expect(
      drawn(line({ points: [1, 2, 3].map((value) => ({ value, low: 0, high: 4 })) })).rules,
    ).toHaveLength(2);
  });

  it('puts values in proportion to its scale, and nothing beyond its ends', () => {
    const { boxes } = drawn(line());
    const [low = 0, high = 0] = boxes.filter(({ shade }) => shade === 0).map(({ y }) => y);
    expect(high - low).toBeCloseTo(80 / 8);
    const grid = boxes.filter(({ height }) => height === 0.4).map(({ y }) => y);
    const strokes = boxes.filter(({ shade }) => shade === 0.75);
    for (const { y, height } of strokes) {
      expect(y).toBeGreaterThanOrEqual(Math.min(...grid));
      expect(y + height).toBeLessThanOrEqual(Math.max(...grid) + 1);
    }
  });

  it('stands beside another, each with its name and what it came to last', () => {
    const { runs } = drawn(line(), line({ title: 'NPS', last: '−8' }));
    const at = (text: string) => runs.find((run) => run.text === text)?.x ?? Number.NaN;
    expect(at('信頼')).toBe(paper.side);
    expect(at('NPS')).toBeGreaterThan(paper.width / 2);
    expect(at('−8') + 2 * 8.5).toBeCloseTo(end);
    expect(runs.filter(({ text }) => text === '11')).toHaveLength(2);
  });

  it('goes to the next page whole', () => {
    const filler: Block = { kind: 'text', text: Array.from({ length: 35 }, () => 'あ').join('\n') };
    const pages = layOut(pageOf([filler, { kind: 'charts', charts: [line()], height: 80 }]), measure);
    expect(pages.map(({ boxes }) => boxes.length > 0)).toEqual([false, true]);
  });
});

describe('a text that begins a page', () => {
  it('does so however much room there is', () => {
    const blocks: Block[] = [
      { kind: 'text', text: '前' },
      { kind: 'text', text: '後', newPage: true },
    ];
    expect(layOut(pageOf(blocks), measure)).toHaveLength(2);
  });
});

describe('files with figures', () => {
  const blocks: Block[] = [grid([['約束', '94%']]), { kind: 'charts', charts: [line()], height: 80 }];

  it('have them as text and filled shapes, in the PDF and in its picture', async () => {
    const made = await renderPdf(pageOf(blocks));
    const [runs = []] = readPdf('pdf' in made ? made.pdf : new Uint8Array());
    const texts = runs.map(({ text }) => text);
    for (const part of ['項目', '94%', '信頼', '5.0', '10']) expect(texts).toContain(part);
    const drawn = await renderPictures(pageOf(blocks));
    const [picture = ''] = 'pictures' in drawn ? drawn.pictures : [];
    expect(picture.match(/fill="rgb\(/gu)?.length).toBe(7);
    expect(picture).toContain('fill="rgb(0,0,0)"');
  });
});

import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paper, type Block } from './blocks.ts';
import { makeDocx, renderPdf, renderPictures, type LetterDocument, type PaperDocument } from './index.ts';
import { layOut } from './layout.ts';
import { fontsOf, readPdf } from './pdf-text.fixture.ts';

const name = '髙﨑 𠮷田 鷗外';
const letter: LetterDocument = {
  language: 'ja',
  title: '配送遅延に関するお詫び',
  blocks: [
    { kind: 'text', text: '2026年11月24日', align: 'right', after: 8 },
    { kind: 'text', text: `株式会社髙﨑商事\n${name} 様`, align: 'left', after: 12 },
    {
      kind: 'text',
      text: '配送遅延に関するお詫び',
      align: 'center',
      bold: true,
      size: 14,
      keepWithNext: true,
    },
    { kind: 'text', text: 'このたびは、誠に申し訳ございません。'.repeat(8), firstIndent: 1 },
    { kind: 'text', text: '敬具', align: 'right' },
    { kind: 'table', rows: [{ label: '件名', text: '配送 <遅延> & 破損' }], labelWidth: 6 },
  ],
};

async function pdfOf(document: PaperDocument): Promise<Uint8Array> {
  const made = await renderPdf(document);
  if ('missing' in made) throw new Error(`missing: ${made.missing.join('')}`);
  return made.pdf;
}

describe('a PDF', () => {
  it('holds text that can be searched and copied, rare characters too, in two weights of one font', async () => {
    const pdf = await pdfOf(letter);
    const [runs = []] = readPdf(pdf);
    const text = runs.map((run) => run.text).join('\n');
    for (const part of [`${name} 様`, '敬具', '配送 <遅延> & 破損', '2026年11月24日'])
      expect(text).toContain(part);
    expect(text).not.toContain('\ufffd');
    expect(runs.find(({ face }) => face === 'bold')?.text).toBe('配送遅延に関するお詫び');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (ja-JP)');
    const [regular, bold] = fontsOf(pdf).map((font) => font.length);
    expect(regular).toBeGreaterThan(10_000);
    expect(bold).toBeLessThan(regular ?? 0);
  });

  it('is justified but for last lines, with 一字下げ, and puts right and centre where they belong', async () => {
    const [runs = []] = readPdf(await pdfOf(letter));
    const body = runs.filter(({ text }) => text.includes('誠に申し訳'));
    expect(body[0]?.x).toBeCloseTo(paper.side + paper.size, 1);
    expect(body[1]?.x).toBeCloseTo(paper.side, 1);
    expect(body.slice(0, -1).every(({ spread }) => spread >= 0)).toBe(true);
    expect(body.at(-1)?.spread).toBe(0);
    const closing = runs.find(({ text }) => text === '敬具');
    expect(closing?.x).toBeCloseTo(paper.width - paper.side - 2 * paper.size, 1);
    expect(runs.every(({ y }) => y > paper.bottom - 1 && y < paper.height - paper.top)).toBe(true);
  });

  it('is not made with characters that the font lacks: they are named instead', async () => {
    const blocks: Block[] = [{ kind: 'text', text: 'ありがとう😀\u{2a6d6}' }];
    expect(await renderPdf({ ...letter, blocks })).toEqual({ missing: ['😀', '\u{2a6d6}'] });
  });
});

/** Every character one em wide. */
const measure = (text: string): number => Array.from(text).length;
const long: Block = { kind: 'text', text: 'あ'.repeat(40 * 30) };

describe('pages', () => {
  it('are numbered where there are several', () => {
    expect(layOut(letter, measure)[0]?.runs.some(({ text }) => text === '1 / 1')).toBe(false);
    const pages = layOut({ ...letter, blocks: [long, long] }, measure);
    expect(pages.map(({ runs }) => runs.at(-1)?.text)).toEqual(['1 / 2', '2 / 2']);
  });

  it('never end with a heading whose table begins on the next', () => {
    const heading: Block = { kind: 'text', text: '見出し', bold: true, keepWithNext: true };
    const rows = [{ label: '三行', text: 'あ\nい\nう' }];
    for (const dense of [true, false])
      for (let lines = 25; lines < 45; lines++) {
        const before: Block = { kind: 'text', text: Array.from({ length: lines }, () => 'あ').join('\n') };
        const table: Block = { kind: 'table', rows, labelWidth: 6, dense };
        const pages = layOut({ ...letter, blocks: [before, heading, table] }, measure);
        const pageOf = (text: string) => pages.findIndex(({ runs }) => runs.some((run) => run.text === text));
        expect(pageOf('見出し')).toBe(pageOf('三行'));
      }
  });

  it('hold more of a dense table, in smaller text', () => {
    const rows = Array.from({ length: 32 }, (_, at) => ({ label: `${at}`, text: 'い' }));
    const pagesOf = (dense: boolean) =>
      layOut({ ...letter, blocks: [{ kind: 'table', rows, labelWidth: 6, dense }] }, measure);
    expect(pagesOf(true).length).toBeLessThan(pagesOf(false).length);
    expect(pagesOf(true)[0]?.runs[0]?.size).toBe(9.5);
  });

  it('never end with a heading, nor begin with the last line alone', () => {
    for (let lines = 25; lines < 45; lines++) {
      const filler: Block = { kind: 'text', text: Array.from({ length: lines }, () => 'あ').join('\n') };
      const heading: Block = { kind: 'text', text: '見出し', bold: true, keepWithNext: true };
      const pages = layOut(
        { ...letter, blocks: [filler, heading, { kind: 'text', text: 'い\nう\nえ\nお' }] },
        measure,
      );
      for (const { runs } of pages) {
        const texts = runs.filter(({ size }) => size !== 9).map(({ text }) => text);
        expect(texts.at(-1)).not.toBe('見出し');
        expect(texts).not.toEqual(['お']);
      }
    }
  });

  it('never part what closes a list or a letter from its last lines', () => {
    const closing: Block = { kind: 'text', text: '以上', align: 'right' };
    const lines = (count: number, keepWithNext: boolean) =>
      ({ kind: 'text', text: Array.from({ length: count }, () => 'あ').join('\n'), keepWithNext }) as const;
    for (let before = 20; before < 45; before++)
      for (const listed of [1, 2, 3, 6]) {
        const rows = [{ label: '原因', text: Array.from({ length: listed }, () => 'う').join('\n') }];
        const table: Block = { kind: 'table', rows, labelWidth: 6, plain: true, keepWithNext: true };
        for (const blocks of [
          [lines(before, false), table, closing],
          [lines(before, false), lines(listed, true), closing],
        ]) {
          const pages = layOut({ ...letter, blocks }, measure);
          const last = (pages.at(-1)?.runs ?? [])
            .map(({ text }) => text)
            .filter((text) => !/ \/ /u.test(text));
          expect({ before, listed, last: last.length >= Math.min(listed, 2) + 1 }).toEqual({
            before,
            listed,
            last: true,
          });
        }
      }
  });

  it('list without lines where a list is plain', () => {
    const rows = [{ label: '1．件名', text: '急須の破損' }];
    const table: Block = { kind: 'table', rows, labelWidth: 6, plain: true };
    expect(layOut({ ...letter, blocks: [table] }, measure)[0]?.rules).toEqual([]);
  });

  it('carry a row of a form on, with its frame closed and opened again', () => {
    const row = { label: '事実経過', text: Array.from({ length: 60 }, (_, at) => `${at}件目`).join('\n') };
    const pages = layOut({ ...letter, blocks: [{ kind: 'table', rows: [row], labelWidth: 6 }] }, measure);
    expect(pages).toHaveLength(2);
    for (const { rules } of pages) expect(rules).toHaveLength(5);
    const texts = pages.flatMap(({ runs }) => runs.map(({ text }) => text));
    expect(texts.filter((text) => text.endsWith('件目'))).toHaveLength(60);
  });
});

describe('pictures of a document', () => {
  it('are one for each page, with the outlines that the PDF has and nothing that could run', async () => {
    const made = await renderPictures({ ...letter, blocks: [...letter.blocks, long] });
    const pictures = 'pictures' in made ? made.pictures : [];
    expect(pictures).toHaveLength(2);
    const [first = ''] = pictures;
    expect(first).toMatch(
      /^<svg [^>]*viewBox="0 0 595.28 841.89"><rect [^>]*fill="#fff"\/><defs><path id="/u,
    );
    const drawn = new Set([...first.matchAll(/<path id="(\w+)"/gu)].map(([, id]) => id));
    const used = [...first.matchAll(/<use href="#(\w+)" transform="matrix\(/gu)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(100);
    expect(used.every((id) => drawn.has(id))).toBe(true);
    // A bold outline is another than the regular one.
    expect(drawn.has(`b${(0x914d).toString(36)}`)).toBe(true);
    expect(first).not.toMatch(/<script|href="(?!#)|配送/u);
    const blocks: Block[] = [{ kind: 'text', text: 'あ😀' }];
    expect(await renderPictures({ ...letter, blocks })).toEqual({ missing: ['😀'] });
  });
});

describe('a DOCX', () => {
  const parts = unzipSync(makeDocx(letter));
  const part = (path: string) => Buffer.from(parts[path] ?? []).toString('utf8');

  it('has the text in paragraphs, escaped, with indents in characters and the closing at the right', () => {
    const body = part('word/document.xml');
    expect(body).toContain(`<w:t xml:space="preserve">${name} 様</w:t>`);
    expect(body).toContain('配送 &lt;遅延&gt; &amp; 破損');
    expect(body).toMatch(/w:firstLineChars="100"[^>]*\/><\/w:pPr><w:r><w:t xml:space="preserve">このたびは/u);
    expect(body).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t xml:space="preserve">敬具/u);
    expect(body).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>.*配送遅延に関するお詫び/u);
  });

  it('breaks lines by Word’s kinsoku, on A4, with page numbers', () => {
    expect(part('word/styles.xml')).toMatch(/<w:kinsoku\/>.*<w:jc w:val="both"\/>/u);
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"\/>/u);
    expect(part('word/footer1.xml')).toMatch(/ PAGE .* NUMPAGES /u);
  });

  it('names every part it has, and is the same bytes each time', () => {
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/gu)].map(([, path]) => path);
    expect(named.every((path) => path !== undefined && path in parts)).toBe(true);
    expect(makeDocx(letter).equals(makeDocx(letter))).toBe(true);
  });

  it('leaves out what XML cannot hold', () => {
    const strange = unzipSync(
      makeDocx({ ...letter, blocks: [{ kind: 'text', text: 'a\u0000\u000bb\ufffe' }] }),
    );
    expect(Buffer.from(strange['word/document.xml'] ?? []).toString('utf8')).toContain('>ab</w:t>');
  });
});

import { strToU8, zipSync } from 'fflate';
import {
  dense,
  paper,
  type LetterBlock,
  type LetterDocument,
  type PaperDocument,
  type TableBlock,
  type TextBlock,
} from './blocks.ts';

/** Twentieths of a point, in which WordprocessingML measures. */
const twips = (points: number): number => Math.round(points * 20);

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // XML 1.0 has no such characters.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');

function run(
  text: string,
  { bold, size }: { bold?: boolean | undefined; size?: number | undefined },
): string {
  const half = size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const properties = `${bold === true ? '<w:b/><w:bCs/>' : ''}${half}`;
  const shown = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${shown}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function paragraphs(block: TextBlock): string {
  const {
    text,
    align,
    indent = 0,
    firstIndent = 0,
    rightIndent = 0,
    after = 0,
    keepWithNext,
    newPage,
    bold,
    size,
  } = block;
  const lines = text.split('\n');
  return lines
    .map((line, at) => {
      const first = /^[\s　]/u.test(line) ? 0 : firstIndent;
      const last = at === lines.length - 1;
      const properties = [
        newPage === true && at === 0 ? '<w:pageBreakBefore/>' : '',
        keepWithNext === true || !last ? (keepWithNext === true ? '<w:keepNext/>' : '') : '',
        `<w:spacing w:after="${last ? twips(after) : 0}"/>`,
        // Hundredths of a character: Word measures indents of Japanese text so.
        `<w:ind w:leftChars="${indent * 100}" w:left="${twips(indent * paper.size)}" w:rightChars="${rightIndent * 100}" w:right="${twips(rightIndent * paper.size)}" w:firstLineChars="${first * 100}" w:firstLine="${twips(first * paper.size)}"/>`,
        align === undefined ? '' : `<w:jc w:val="${align}"/>`,
      ].join('');
      return `<w:p><w:pPr>${properties}</w:pPr>${run(line, { bold, size })}</w:p>`;
    })
    .join('');
}

function table({ rows, labelWidth, plain, dense: isDense, after = 0 }: TableBlock): string {
  const { size } = isDense === true ? dense : paper;
  const whole = twips(paper.width - 2 * paper.side);
  const label = twips(labelWidth * size + 10);
  const widths = [label, whole - label];
  const cell = (text: string, width: number | undefined) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width ?? 0}" w:type="dxa"/></w:tcPr>${paragraphs({ kind: 'text', text, align: 'left', ...(isDense === true ? { size } : {}) })}</w:tc>`;
  const edge = (name: string) =>
    `<w:${name} w:val="${plain === true ? 'nil' : 'single'}" w:sz="4" w:space="0" w:color="auto"/>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const body = rows
    .map((row) => `<w:tr>${cell(row.label, widths[0])}${cell(row.text, widths[1])}</w:tr>`)
    .join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p><w:pPr><w:spacing w:after="${twips(after)}" w:line="20" w:lineRule="exact"/></w:pPr></w:p>`;
}

const blockXml = (block: LetterBlock): string => (block.kind === 'table' ? table(block) : paragraphs(block));

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relations = (list: readonly [string, string][]): string =>
  `${xml}<Relationships xmlns="${packages}/relationships">${list
    .map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Line breaking by kinsoku, punctuation that may hang, and Japanese fonts for Japanese text. */
function styles(language: PaperDocument['language']): string {
  const lang = language === 'ja' ? 'ja-JP' : 'en-GB';
  const line = Math.round(paper.size * paper.leading * 20);
  const both = language === 'ja' ? '<w:jc w:val="both"/>' : '';
  return `${xml}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Yu Mincho" w:hAnsi="Yu Mincho" w:eastAsia="Yu Mincho" w:cs="Times New Roman"/><w:sz w:val="${paper.size * 2}"/><w:szCs w:val="${paper.size * 2}"/><w:lang w:val="${lang}" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:snapToGrid w:val="0"/><w:spacing w:after="0" w:line="${line}" w:lineRule="exact"/>${both}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`;
}

const settings = `${xml}<w:settings xmlns:w="${main}"><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const footer = `${xml}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;

function section(): string {
  const [side, top, bottom] = [twips(paper.side), twips(paper.top), twips(paper.bottom)];
  return `<w:sectPr><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="${twips(paper.width)}" w:h="${twips(paper.height)}"/><w:pgMar w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;
}

/** Fixed: the same document is the same bytes. */
const mtime = new Date(Date.UTC(2000, 0, 1));

/** A document as Word opens it (ECMA-376), with Word’s own kinsoku; fonts are the reader’s. */
export function makeDocx(document: LetterDocument): Buffer {
  const body = document.blocks.map(blockXml).join('');
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      [`${office}/relationships/officeDocument`, 'word/document.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(document.title)}</dc:title></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations([
      [`${office}/relationships/styles`, 'styles.xml'],
      [`${office}/relationships/settings`, 'settings.xml'],
      [`${office}/relationships/footer`, 'footer1.xml'],
    ]),
    'word/document.xml': `${xml}<w:document xmlns:w="${main}" xmlns:r="${office}/relationships"><w:body>${body}${section()}</w:body></w:document>`,
    'word/styles.xml': styles(document.language),
    'word/settings.xml': settings,
    'word/footer1.xml': footer,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync(files, { mtime }));
}

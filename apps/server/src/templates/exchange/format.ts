import { templateFields, type TemplateFields } from '@madoguchi/contract';
import { AppError } from '../../platform/http/index.ts';
import { readCell, readCsv, writeCsv } from './csv.ts';

const columns = ['name', 'shortName', 'reading', 'category', 'cue', 'language', 'channel', 'body'] as const;
type Column = (typeof columns)[number];

/** What the columns are called in a table that a person makes. */
const headings: Record<Column, readonly string[]> = {
  name: ['名前', 'name', 'タイトル', '件名'],
  shortName: ['短縮名', 'short name', 'shortname', '短縮'],
  reading: ['よみ', 'ふりがな', 'reading', '読み'],
  category: ['フォルダ', 'カテゴリ', 'folder', 'category'],
  cue: ['想定する問い合わせ', 'questions', 'cue'],
  language: ['言語', 'language'],
  channel: ['チャネル', 'channel'],
  body: ['本文', 'text', 'body', '内容'],
};

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** One template of a file, or what is wrong with it. */
export type Entry = { line: number; name: string } & ({ fields: TemplateFields } | { message: string });

const languages: Record<string, string> = { 日本語: 'ja', japanese: 'ja', 英語: 'en', english: 'en' };
const channels: Record<string, string> = { メール: 'email', 'e-mail': 'email', チャット: 'chat' };

/** Empty cells mean what they mean when nothing is said. */
function normal(raw: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(raw).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined,
  );
  const found: Record<string, unknown> = Object.fromEntries(entries);
  const word = (key: string, of: Record<string, string>) => {
    const value = found[key];
    if (typeof value === 'string') found[key] = of[fold(value)] ?? fold(value);
  };
  word('language', languages);
  word('channel', channels);
  return found;
}

function check(raw: Record<string, unknown>, line: number): Entry {
  const name = typeof raw['name'] === 'string' ? raw['name'].slice(0, 80) : '';
  const parsed = templateFields.safeParse(normal(raw));
  if (parsed.success) return { line, name, fields: parsed.data };
  const [issue] = parsed.error.issues;
  return { line, name, message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not valid'}` };
}

function fromCsv(content: string): Entry[] {
  const [head, ...rows] = readCsv(content);
  const places = columns.map((column) =>
    (head?.cells ?? []).findIndex((cell) => headings[column].some((heading) => fold(heading) === fold(cell))),
  );
  const missing = (['name', 'body'] as const).filter((column) => (places[columns.indexOf(column)] ?? -1) < 0);
  if (missing.length > 0)
    throw new AppError(
      'invalid_request',
      'The first line must name the columns: 名前 (name) and 本文 (text) are needed; 短縮名, よみ, フォルダ, 想定する問い合わせ, 言語 and チャネル may follow.',
    );
  return rows.map(({ line, cells }) => {
    const of = (column: Column) => readCell(cells[places[columns.indexOf(column)] ?? -1] ?? '');
    return check(Object.fromEntries(columns.map((column) => [column, of(column)])), line);
  });
}

function fromJson(content: string): Entry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    throw new AppError(
      'invalid_request',
      'This is no JSON. Choose a file that was exported here, or a CSV table.',
    );
  }
  const list =
    typeof parsed === 'object' && parsed !== null && 'templates' in parsed ? parsed.templates : parsed;
  if (!Array.isArray(list))
    throw new AppError(
      'invalid_request',
      'Write a list of templates: {"templates": [{"name": …, "body": …}]}.',
    );
  return list.map((each: unknown, index) =>
    typeof each === 'object' && each !== null
      ? check({ ...each }, index + 1)
      : { line: index + 1, name: '', message: 'must be a template: {"name": …, "body": …}' },
  );
}

/** The templates of a file; `line` is the line of a table, or the place in a list. @throws AppError `invalid_request` */
export const readFile = (format: 'json' | 'csv', content: string): Entry[] =>
  format === 'csv' ? fromCsv(content) : fromJson(content);

/** A file that `readFile` reads back to the same. */
export function writeFile(format: 'json' | 'csv', templates: readonly TemplateFields[]): string {
  const plain = templates.map((each) => Object.fromEntries(columns.map((column) => [column, each[column]])));
  if (format === 'json') return `${JSON.stringify({ templates: plain }, null, 2)}\n`;
  const heading = columns.map((column) => headings[column][0] ?? column);
  return writeCsv([heading, ...templates.map((each) => columns.map((column) => each[column] ?? ''))]);
}

import type { Locale, Overview, TrustMove } from '@madoguchi/contract';
import { renderPdf, type Block, type GridBlock, type PaperDocument } from '../documents/index.ts';
import { AppError } from '../platform/http/index.ts';
import { countText, headlines, instantText, monthText } from './figure-text.ts';
import { grid, heading, remark } from './paper-blocks.ts';
import { cared, serviceReturn } from './paper-brought.ts';
import { charts } from './paper-charts.ts';
import { wordsIn, type ReportWords } from './words.ts';

/** Whose report it is, in which language, and by which clock. */
export type Reader = { language: Locale; desk: string; timeZone: string };

function counted({ countedAt, running }: Overview, w: ReportWords, { language, timeZone }: Reader): string {
  if (countedAt === null) return w('notCounted');
  return w(running ? 'running' : 'countedAt', { at: instantText(countedAt, timeZone, language) });
}

const signed = (by: number): string => {
  const size = Math.abs(by).toFixed(2);
  return size === '0.00' ? '±0.00' : `${by > 0 ? '+' : '−'}${size}`;
};

function trustMoves({ trust: { change, moves, rules } }: Overview, w: ReportWords): Block[] {
  if (change === null) return [heading(w('moved')), remark(w('movedNone'), 10)];
  const rows = moves
    .filter(({ by }) => Math.abs(by) >= 0.005)
    .map(({ input, by }: TrustMove) => [w(`trust.input.${input}`), signed(by)]);
  if (rules !== null && Math.abs(rules) >= 0.005) rows.push([w('movedRules'), signed(rules)]);
  if (rows.length === 0) return [heading(w('moved')), remark(w('same'), 10)];
  return [
    heading(w('moved')),
    grid([{ width: 0.8 }, { width: 0.2, align: 'right' }], [w('head.input'), w('head.by')], rows),
  ];
}

function nextSteps({ trust: { next } }: Overview, w: ReportWords): Block[] {
  if (next.length === 0) return [heading(w('next')), remark(w('nextNone'), 10)];
  const rows = next.map(({ input, gain }) => [
    w(`trust.input.${input}`),
    w(`trust.do.${input}`),
    w('nextGain', { gain: gain.toFixed(2) }),
  ]);
  const columns: GridBlock['columns'] = [{ width: 0.32 }, { width: 0.5 }, { width: 0.18, align: 'right' }];
  return [heading(w('next')), grid(columns, [w('head.input'), w('head.do'), w('head.gain')], rows)];
}

function risksIn({ risks, running }: Overview, w: ReportWords, language: Locale): Block[] {
  if (risks === null) return [];
  const { open, began, ended } = risks;
  const count = (value: number) => countText(value, language);
  const levels = { urgent: count(open.urgent), care: count(open.care), watch: count(open.watch) };
  const flow = w('risksFlow', { began: count(began), ended: count(ended) });
  const space = language === 'ja' ? '' : ' ';
  return [
    heading(w('risksTitle')),
    remark(`${w(running ? 'risksNow' : 'risksEnd', levels)}${space}${flow}`, 10),
  ];
}

function voices({ mentions }: Overview, w: ReportWords, language: Locale): Block[] {
  const count = (value: number) => countText(value, language);
  const { positive, neutral, negative, unread, before } = mentions;
  const all = count(positive + neutral + negative + unread);
  const counts = { positive: count(positive), neutral: count(neutral), negative: count(negative) };
  const sum = before === null ? w('voicesAll', { all }) : w('voicesBefore', { all, before: count(before) });
  const space = language === 'ja' ? '' : ' ';
  return [
    heading(w('voices')),
    remark(`${sum}${space}${w('voicesCounts', { ...counts, unread: count(unread) })}`, 10),
  ];
}

/** The report of a month, from the figures to what they mean: two pages. */
export function composeReport(told: Overview, reader: Reader): PaperDocument {
  const { language, desk } = reader;
  const w = wordsIn(language);
  const title = w('heading', { month: monthText(told.month, language) });
  const columns: GridBlock['columns'] = [
    { width: 0.27 },
    { width: 0.11, align: 'right' },
    { width: 0.17, align: 'right' },
    { width: 0.16, align: 'right' },
    { width: 0.29, align: 'right' },
  ];
  const heads = ['figure', 'now', 'range', 'count', 'change'] as const;
  return {
    language,
    title: `${desk} ${title}`,
    blocks: [
      { kind: 'text', text: title, bold: true, size: 16, align: 'left' },
      remark(w('of', { desk, counted: counted(told, w, reader) }), 8),
      heading(w('figures')),
      grid(
        columns,
        heads.map((head) => w(`head.${head}`)),
        headlines(told, w, language),
      ),
      ...trustMoves(told, w),
      ...nextSteps(told, w),
      ...risksIn(told, w, language),
      ...voices(told, w, language),
      ...charts(told, w),
      ...serviceReturn(told, w, language),
      ...cared(told, w, language),
      heading(w('notes')),
      { ...remark(w('note', { days: told.second?.days ?? 90 })), size: 8 },
    ],
  };
}

/** The same as a PDF. @throws AppError `unprocessable` where the desk’s name has characters that would be empty boxes */
export async function makeReport(told: Overview, reader: Reader): Promise<Uint8Array> {
  const made = await renderPdf(composeReport(told, reader));
  if ('missing' in made)
    throw new AppError(
      'unprocessable',
      `The font of the report does not have these characters: ${made.missing.join(' ')}. Write the desk’s name otherwise.`,
    );
  return made.pdf;
}

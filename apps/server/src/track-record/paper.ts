import type { TrackSheet } from '@madoguchi/contract';
import type { Block, PaperDocument } from '../documents/index.ts';

/** A record on A4: title, day at the right, one table a section. */
export function paperOf({ language, title, company, day, sections }: TrackSheet): PaperDocument {
  const head: Block[] = [
    { kind: 'text', text: day, align: 'right', size: 9.5, after: 4 },
    { kind: 'text', text: title, align: 'center', bold: true, size: 16, after: 2 },
    ...(company === ''
      ? []
      : [{ kind: 'text', text: company, align: 'center', size: 11.5, after: 10 } satisfies Block]),
  ];
  const body = sections.flatMap(({ title: heading, rows, note }): Block[] => [
    { kind: 'text', text: heading, bold: true, size: 11, after: 2, keepWithNext: true },
    {
      kind: 'table',
      rows,
      labelWidth: language === 'ja' ? 11 : 13.5,
      dense: true,
      after: note === '' ? 8 : 3,
      // What figures rest on is not parted from them.
      keepWithNext: note !== '',
    },
    ...(note === '' ? [] : [{ kind: 'text', text: note, align: 'left', size: 8.5 } satisfies Block]),
  ]);
  return { language, title: company === '' ? title : `${title} ${company}`, blocks: [...head, ...body] };
}

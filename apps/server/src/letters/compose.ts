import type { DocumentKind, LetterContent, LetterOpening, LetterParty } from '@madoguchi/contract';
import type { LetterBlock, LetterDocument } from '../documents/index.ts';
import { dayText } from './days.ts';

const lines = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');
const joined = (separator: string, ...parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join(separator);

/** 〒, address, company, title and name; a company alone is addressed with 御中. */
function addresseeText({ postalCode, address, company, title, name, honorific }: LetterParty): string {
  const person = name === '' ? '' : joined(' ', joined('　', title, name), honorific);
  const house = name === '' && company !== '' ? `${company} 御中` : company;
  return lines(postalCode === '' ? '' : `〒${postalCode}`, address, house, person);
}

function senderText({ postalCode, address, company, title, name }: LetterParty): string {
  return lines(postalCode === '' ? '' : `〒${postalCode}`, address, company, joined('　', title, name));
}

/** 頭語 and the 結語 that answers it. */
export const pairs: Record<LetterOpening, { opening: string; closing: string }> = {
  haikei: { opening: '拝啓', closing: '敬具' },
  kinkei: { opening: '謹啓', closing: '謹白' },
  zenryaku: { opening: '前略', closing: '草々' },
  none: { opening: '', closing: '' },
};

/** The paragraphs of a text, one a line. */
const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function head(content: LetterContent): LetterBlock[] {
  const { addressee, sender, seal, title, day, era } = content;
  const to = addresseeText(addressee);
  const from = senderText(sender);
  return [
    { kind: 'text', text: dayText(day, era, 'ja'), align: 'right', after: 8 },
    ...(to === '' ? [] : [{ kind: 'text' as const, text: to, align: 'left' as const, after: 12 }]),
    ...(from === ''
      ? []
      : [
          {
            kind: 'text' as const,
            text: from,
            align: 'right' as const,
            rightIndent: seal ? 5 : 0,
            after: 24,
          },
        ]),
    { kind: 'text', text: title, align: 'center', bold: true, size: 14, after: 16, keepWithNext: true },
  ];
}

/** 記 … 以上, numbered without lines in a letter, a form in a report. */
function listed(rows: LetterContent['rows'], form: boolean): LetterBlock[] {
  if (rows.length === 0) return [];
  const labels = form ? rows : rows.map((row, at) => ({ ...row, label: `${at + 1}．${row.label}` }));
  const longest = Math.max(...labels.map(({ label }) => Array.from(label).length));
  return [
    { kind: 'text', text: '記', align: 'center', after: 8, keepWithNext: true },
    {
      kind: 'table',
      rows: labels,
      labelWidth: form ? 6 : Math.min(10, longest),
      ...(form ? {} : { plain: true }),
      after: 6,
      keepWithNext: true,
    },
    { kind: 'text', text: '以上', align: 'right', after: 8 },
  ];
}

const enclosed = (head: string, text: string): LetterBlock[] =>
  text.trim() === '' ? [] : [{ kind: 'text', text: `${head}　${text.trim()}` }];

/** Opening word, greeting, body, closing words: the text of a letter down to its 結語. */
function running({ opening, greeting, body, closing }: LetterContent): LetterBlock[] {
  const pair = pairs[opening];
  // Who writes 前略 leaves the greeting out.
  const before = opening === 'zenryaku' ? [] : paragraphsOf(greeting);
  const [first = '', ...rest] = [...before, ...paragraphsOf(body), ...paragraphsOf(closing)].map((line) =>
    line.trim(),
  );
  // The opening word has its own place at the head of the line, one character before what follows.
  const begins = pair.opening === '' ? '' : joined('　', pair.opening, first);
  const main = pair.opening === '' ? lines(first, ...rest) : lines(...rest);
  return [
    ...(begins === '' ? [] : [{ kind: 'text' as const, text: begins }]),
    ...(main === ''
      ? []
      : [{ kind: 'text' as const, text: main, firstIndent: 1, keepWithNext: pair.closing !== '' }]),
    ...(pair.closing === '' ? [] : [{ kind: 'text' as const, text: pair.closing, align: 'right' as const }]),
  ];
}

const gap: LetterBlock = { kind: 'text', text: ' ', after: 2 };

function japaneseLetter(content: LetterContent): LetterBlock[] {
  return [
    ...head(content),
    ...running(content),
    ...(content.rows.length === 0 ? [] : [gap]),
    ...listed(content.rows, false),
    ...enclosed('同封物', content.enclosures),
  ];
}

/** 顛末書: what happened under 記, and at its foot who answers for it. */
function japaneseIncident(content: LetterContent): LetterBlock[] {
  const { sender, seal } = content;
  const by = joined('　', sender.title, sender.name);
  return [
    ...japaneseLetter(content),
    ...(by === ''
      ? []
      : [
          gap,
          {
            kind: 'text' as const,
            text: `報告者　${by}${seal ? '　　　㊞' : ''}`,
            align: 'right' as const,
          },
        ]),
  ];
}

function japaneseReport(content: LetterContent): LetterBlock[] {
  return [
    ...head(content),
    ...running(content),
    gap,
    ...listed(content.rows, true),
    ...enclosed('添付資料', content.enclosures),
  ];
}

function english(kind: DocumentKind, content: LetterContent): LetterBlock[] {
  const { addressee, sender, title, greeting, body, closing, rows, enclosures, day, era } = content;
  const party = ({ name, title: role, company, address, postalCode }: LetterParty) =>
    lines(joined(', ', name, role), company, address, postalCode);
  const [to, from] = [party(addressee), party(sender)];
  const paragraphs = (text: string): LetterBlock[] =>
    paragraphsOf(text).map((line) => ({ kind: 'text', text: line.trim(), after: 8 }));
  const isLetter = kind === 'apology_letter';
  const signed = isLetter || kind === 'incident_report';
  const name =
    addressee.name === ''
      ? 'Sir or Madam'
      : `${/^[A-Z]/u.test(addressee.honorific) ? `${addressee.honorific} ` : ''}${addressee.name}`;
  return [
    ...(from === '' ? [] : [{ kind: 'text' as const, text: from, align: 'right' as const, after: 12 }]),
    { kind: 'text', text: dayText(day, era, 'en'), after: 12 },
    ...(to === '' ? [] : [{ kind: 'text' as const, text: to, after: 16 }]),
    ...(isLetter ? [{ kind: 'text' as const, text: `Dear ${name},`, after: 8 }] : []),
    { kind: 'text', text: title, bold: true, size: isLetter ? 10.5 : 14, after: 8, keepWithNext: true },
    ...paragraphs(greeting),
    ...paragraphs(body),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, rows, labelWidth: 9, after: 12 }]),
    ...paragraphs(closing),
    ...(isLetter
      ? [
          {
            kind: 'text' as const,
            text: 'Yours sincerely,',
            after: content.seal ? 54 : 30,
            keepWithNext: true,
          },
        ]
      : []),
    ...(signed
      ? [
          {
            kind: 'text' as const,
            text: lines(
              kind === 'incident_report' ? 'Signed: ____________________' : '',
              sender.name,
              sender.title,
              sender.company,
            ),
            after: 12,
          },
        ]
      : []),
    ...(enclosures.trim() === '' ? [] : [{ kind: 'text' as const, text: `Enclosed: ${enclosures.trim()}` }]),
  ];
}

const japanese: Record<DocumentKind, (content: LetterContent) => LetterBlock[]> = {
  apology_letter: japaneseLetter,
  incident_report: japaneseIncident,
  prevention_report: japaneseReport,
};

/** A letter or report as it is set, in the form of its language. */
export function composeDocument(kind: DocumentKind, content: LetterContent): LetterDocument {
  const { language, title } = content;
  const blocks = language === 'en' ? english(kind, content) : japanese[kind](content);
  return { language, title, blocks };
}

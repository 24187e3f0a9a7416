import { foldForSearch } from '@madoguchi/nihongo/fold';

/** A text as it is searched, and the span of the original that a span of it comes from. */
export type SearchForm = {
  text: string;
  toOriginal: (start: number, end: number) => { start: number; end: number };
};

/** Stands between the fields of a document; never in a folded text. */
export const fieldMark = '\u001e';

const space = /[\s\p{Cc}]+/gu;

/**
 * The form in which texts and queries are compared: folded (`foldForSearch`), white space between Japanese characters left
 * out, any other white space and control characters one space. Never throws; well-formed text without NUL.
 */
export function searchForm(original: string): SearchForm {
  const folded = foldForSearch(original.toWellFormed());
  const starts: number[] = [];
  let out = '';
  let at = 0;
  const keep = (end: number): void => {
    for (let unit = at; unit < end; unit += 1) starts.push(unit);
    out += folded.text.slice(at, end);
    at = end;
  };
  for (const gap of folded.text.matchAll(space)) {
    keep(gap.index);
    const end = gap.index + gap[0].length;
    if (!isJapanese(folded.text, gap.index - 1) || !isJapanese(folded.text, end)) {
      starts.push(gap.index);
      out += ' ';
    }
    at = end;
  }
  keep(folded.text.length);
  return {
    text: out,
    toOriginal: (start, end) => {
      const from = starts[start] ?? folded.text.length;
      const last = end > start ? starts[end - 1] : undefined;
      return folded.toOriginal({ start: from, end: last === undefined ? from : last + 1 });
    },
  };
}

/**
 * Whether the character at a unit is Japanese, also when the unit is the second half of its pair. Japanese has no spaces
 * between words: those in it come from line ends, columns and names (山田 太郎).
 */
function isJapanese(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return false;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const point = text.codePointAt(unit >= 0xdc00 ? at - 1 : at) ?? 0;
    return point >= 0x20000 && point <= 0x3ffff;
  }
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** What a message is found by. */
export type MessageFields = {
  subject: string;
  /** Who wrote it: names and addresses. */
  from: readonly string[];
  to: readonly string[];
  files: readonly string[];
  text: string;
  /** Where the history that a mail program quoted begins, in UTF-16 units of `text`. */
  quotedFrom: number | null;
};

/** Where each field of a document is, for `split_part`. */
export const fieldNumber = { subject: 1, from: 2, to: 3, files: 4, text: 5, quoted: 6 } as const;

/** All that a message is found by in one text, in order of `fieldNumber`. */
export function messageDocument(fields: MessageFields): string {
  const own = fields.quotedFrom === null ? fields.text : fields.text.slice(0, fields.quotedFrom);
  const quoted = fields.quotedFrom === null ? '' : fields.text.slice(fields.quotedFrom);
  const list = (each: readonly string[]): string => each.map(formOf).join(fieldGap);
  return [
    formOf(fields.subject),
    list(fields.from),
    list(fields.to),
    list(fields.files),
    formOf(own),
    formOf(quoted),
  ].join(fieldMark);
}

/** Stands between names of one field. */
const fieldGap = '\n';

function formOf(text: string): string {
  return searchForm(text).text.trim();
}

/** What a customer is found by, most telling first. */
export function customerDocument(fields: readonly (string | null)[]): string {
  return fields.map((field) => formOf(field ?? '')).join(fieldMark);
}

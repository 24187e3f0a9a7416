import { fold } from './fold.ts';
import { calledByName, companyForms, familyName, introduced, nameForms, valueForm } from './names.ts';
import { always, ofAddresses, ofNumbers, type Found } from './patterns.ts';

/** What the desk's records know of the people around a conversation. */
export type Known = {
  customer: {
    name: string;
    reading: string | null;
    company: string | null;
    /** Addresses and numbers of the record. */
    values: readonly string[];
  } | null;
  /** Others who are named in the thread. */
  people: readonly string[];
  /** The member who asks, and their colleagues. */
  writer: string;
  members: readonly string[];
};

/** What is masked beyond what always is (addresses of mail and web, telephone and card numbers). */
export type MaskOptions = { names: boolean; addresses: boolean; numbers: boolean };

/** Placeholder, without its brackets, → what it stands for. */
export type MaskTable = ReadonlyMap<string, string>;

type Finder = (text: string) => Found[];

/** Anything in double brackets; the wide ones too, since models write either. */
const bracketed = /[{｛]{2}[^{}｛｝]*[}｝]{2}/gu;
/** Stands for brackets that a text has of its own. */
const symbol = '記号';

const nameOf = (placeholder: string): string => placeholder.slice(2, -2).trim();

const matching =
  (pattern: RegExp, label: string): Finder =>
  (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      label,
    }));

function personFinders(name: string, whole: string, family = whole): Finder[] {
  return nameForms(name).map(({ pattern, part }) => matching(pattern, part === 'family' ? family : whole));
}

function labelOf(value: string): string {
  if (value.includes('@')) return 'メール';
  if (/^[\d\s().+-]+$/u.test(value.normalize('NFKC'))) return '電話';
  return /[都道府県市区町村]/u.test(value) ? '住所' : '連絡先';
}

/** Finders over the folded text with hiragana for all kana, in the order in which they win. */
function knownFinders({ customer, people, writer, members }: Known, options: MaskOptions): Finder[] {
  const values = (customer?.values ?? []).flatMap((value) => {
    const form = valueForm(value);
    return form === null ? [] : [matching(form, labelOf(value))];
  });
  if (!options.names) return values;
  return [
    ...values,
    ...(customer === null ? [] : personFinders(customer.name, '顧客名', '顧客姓')),
    ...personFinders(customer?.reading ?? '', '顧客名カナ'),
    ...(customer?.company == null
      ? []
      : companyForms(customer.company).map((form) => matching(form, '会社名'))),
    ...personFinders(writer, '担当者名', '担当者姓'),
    ...members.flatMap((name) => personFinders(name, '社員名')),
    ...people.flatMap((name) => personFinders(name, '人名')),
  ];
}

/** What stands in for one kind: `{{電話1}}`, `{{電話2}}`; the customer's own name has no number. */
class Placeholders {
  readonly #byValue = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly table = new Map<string, string>();

  reserve(label: string, value: string): void {
    if (value === '' || this.table.has(label)) return;
    this.table.set(label, value);
    this.#byValue.set(`${label} ${value}`, label);
    this.#counts.set(label, 1);
  }

  of(label: string, value: string): string {
    const key = `${label} ${value}`;
    let name = this.#byValue.get(key);
    if (name === undefined) {
      const count = (this.#counts.get(label) ?? 0) + 1;
      this.#counts.set(label, count);
      name = `${label}${count}`;
      this.#byValue.set(key, name);
      this.table.set(name, value);
    }
    return `{{${name}}}`;
  }
}

function reserveNames(placeholders: Placeholders, { customer, writer }: Known): void {
  if (customer !== null) {
    placeholders.reserve('顧客名', customer.name);
    placeholders.reserve('顧客姓', familyName(customer.name));
    placeholders.reserve('会社名', customer.company ?? '');
  }
  placeholders.reserve('担当者名', writer);
  placeholders.reserve('担当者姓', familyName(writer));
}

/** What of a span is not covered by others yet. */
function uncovered(span: Found, chosen: readonly Found[]): Found[] {
  return chosen.reduce<Found[]>(
    (left, { start, end }) =>
      left.flatMap((piece) =>
        [
          { ...piece, end: Math.min(piece.end, start) },
          { ...piece, start: Math.max(piece.start, end) },
        ].filter((each) => each.end > each.start),
      ),
    [span],
  );
}

/** Spans that do not meet: what was found first wins, and of what is found later the rest is hidden all the same. */
function choose(groups: readonly Found[][]): Found[] {
  const chosen: Found[] = [];
  for (const span of groups.flat()) {
    const meeting = chosen.filter(({ start, end }) => span.end > start && span.start < end);
    chosen.push(
      ...(meeting.length === 0 ? [span] : uncovered(span, meeting)).filter(({ start, end }) => end > start),
    );
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

/**
 * Puts placeholders for personal data, the same for the same words in all of the texts. Pure; {@link unmask} with the
 * table gives each text back exactly.
 */
export function mask(
  texts: readonly string[],
  known: Known,
  options: MaskOptions,
): { texts: string[]; table: MaskTable } {
  const placeholders = new Placeholders();
  if (options.names) reserveNames(placeholders, known);
  const finders = knownFinders(known, options);
  const patterns = [
    ...always,
    ...(options.addresses ? ofAddresses : []),
    ...(options.numbers ? ofNumbers : []),
    ...(options.names ? [matching(calledByName, '人名'), matching(introduced, '人名')] : []),
  ];
  const masked = texts.map((text) => {
    const folded = fold(text);
    // What looks like a placeholder already is none of ours, and is not to become one.
    const literal = matching(bracketed, symbol)(folded.text);
    const spans = choose([
      literal,
      ...finders.map((find) => find(folded.kana)),
      ...patterns.map((find) => find(folded.text)),
    ]);
    let result = '';
    let done = 0;
    for (const { start, end, label } of spans) {
      const from = folded.at[start] ?? text.length;
      const to = folded.at[end] ?? text.length;
      // Brackets around a number that the record knows: what is left of a longer find says nothing.
      if (label !== symbol && !/[\p{L}\p{N}]/u.test(text.slice(from, to))) continue;
      result += text.slice(done, from) + placeholders.of(label, text.slice(from, to));
      done = to;
    }
    return result + text.slice(done);
  });
  return { texts: masked, table: placeholders.table };
}

/** Puts back what the placeholders stand for. One that is not in the table stays as it is. */
export function unmask(text: string, table: MaskTable): string {
  return text.replaceAll(bracketed, (placeholder) => table.get(nameOf(placeholder)) ?? placeholder);
}

/**
 * The same for what a model has written: a placeholder that it made up becomes a place to be filled in by hand, which
 * the desk never sends.
 */
export function restore(text: string, table: MaskTable): string {
  return text.replaceAll(bracketed, (placeholder) => {
    const name = nameOf(placeholder);
    return table.get(name) ?? (name === '' ? placeholder : `【要記入：${name}】`);
  });
}

/** Takes back out of a short text what {@link restore} has put in. */
export function hide(text: string, table: MaskTable): string {
  const longestFirst = [...table].toSorted(([, a], [, b]) => b.length - a.length);
  return longestFirst.reduce((hidden, [name, value]) => hidden.replaceAll(value, `{{${name}}}`), text);
}

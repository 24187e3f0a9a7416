import type { CompanyFacts, Locale, TrackFigures, TrackSheet } from '@madoguchi/contract';
import { hasEnded, mayName, type EditionContent } from './domain.ts';
import { sheetWords } from './words.ts';

type Row = TrackSheet['sections'][number]['rows'][number];
type Texts = { ja: string; en: string };

/** Words in a language; in the other one where that is all there is. */
export const wordsIn = (texts: Texts, language: Locale): string =>
  texts[language] === '' ? texts[language === 'ja' ? 'en' : 'ja'] : texts[language];

function companyRows(facts: CompanyFacts, language: Locale): Row[] {
  const words = sheetWords[language];
  const { rows } = words;
  const { founded, capitalYen, staff, staffOn, website } = facts;
  const all: Row[] = [
    { label: rows.name, text: wordsIn(facts.name, language) },
    { label: rows.representative, text: wordsIn(facts.representative, language) },
    { label: rows.founded, text: founded === '' ? '' : words.month(founded) },
    { label: rows.capital, text: capitalYen === null ? '' : words.yen(capitalYen) },
    { label: rows.staff, text: staff === null ? '' : words.staff(staff, staffOn) },
    { label: rows.address, text: wordsIn(facts.address, language) },
    { label: rows.business, text: wordsIn(facts.business, language) },
    { label: rows.website, text: website },
  ];
  return all.filter(({ text }) => text !== '');
}

/** Whole years from a year or month (`2019`, `2019-04`) to a day; a year alone counts from its end, so that nothing is made longer. */
export function yearsSince(since: string, day: string): number {
  const [year = 0, month = 12] = since.split('-').map(Number);
  const [now = 0, nowMonth = 1] = day.split('-').map(Number);
  return Math.max(0, now - year - (nowMonth < month ? 1 : 0));
}

/** Clients, the longest dealings first; without consent by their trade. */
function clientRows({ entries, day }: EditionContent, language: Locale): Row[] {
  const words = sheetWords[language];
  return entries
    .flatMap(({ content }) => (content.kind === 'client' ? [content] : []))
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    .map((client) => {
      const work = wordsIn(client.work, language);
      return {
        label: mayName(client, day)
          ? words.client(wordsIn(client.name, language))
          : words.unnamed(wordsIn(client.trade, language)),
        text: `${words.since(client.since, yearsSince(client.since, day))}${work === '' ? '' : words.work(work)}`,
      };
    });
}

/** Certificates that hold on the day. */
function certificateRows({ entries, day }: EditionContent, language: Locale): Row[] {
  const words = sheetWords[language];
  const separator = language === 'ja' ? '　' : ', ';
  return entries
    .flatMap(({ content }) => (content.kind === 'certificate' && !hasEnded(content, day) ? [content] : []))
    .map(({ name, issuer, number, validUntil }) => ({
      label: wordsIn(name, language),
      text: [
        words.issuer(wordsIn(issuer, language)),
        ...(number === '' ? [] : [words.number(number)]),
        ...(validUntil === null ? [] : [words.validUntil(validUntil)]),
      ].join(separator),
    }));
}

/** Awards, the newest first. */
function awardRows({ entries }: EditionContent, language: Locale): Row[] {
  const words = sheetWords[language];
  return entries
    .flatMap(({ content }) => (content.kind === 'award' ? [content] : []))
    .toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
    .map(({ name, giver, on }) => ({
      label: words.month(on),
      text: words.award(wordsIn(name, language), wordsIn(giver, language)),
    }));
}

function figureRows({ promises, acknowledged, firstAnswer, fewest }: TrackFigures, language: Locale): Row[] {
  const words = sheetWords[language];
  const shareText = ({ hits, total, share }: TrackFigures['promises']) =>
    share === null ? words.few(total, fewest) : words.share(share.value, share.low, share.high, hits, total);
  const { total, median, ninth } = firstAnswer;
  const time =
    median === null
      ? total < fewest
        ? words.few(total, fewest)
        : words.late(total)
      : [
          words.median(words.time(median.value), words.time(median.low), words.time(median.high), total),
          ...(ninth === null ? [] : [words.ninth(words.time(ninth))]),
        ].join('\n');
  return [
    { label: words.figures.promises, text: shareText(promises) },
    { label: words.figures.acknowledged, text: shareText(acknowledged) },
    { label: words.figures.firstAnswer, text: time },
  ];
}

/** A record as one reads it, on a screen and on paper alike. Parts that have nothing to say are left out; figures never are. */
export function sheetOf(content: EditionContent, language: Locale): TrackSheet {
  const words = sheetWords[language];
  const { facts, figures, day } = content;
  const section = (key: TrackSheet['sections'][number]['key'], rows: Row[], note = '') =>
    rows.length === 0 ? [] : [{ key, title: words.sections[key], rows, note }];
  return {
    language,
    title: words.title,
    company: wordsIn(facts.name, language),
    day: words.asOf(day),
    sections: [
      ...section('company', companyRows(facts, language)),
      ...section('clients', clientRows(content, language)),
      ...section('certificates', certificateRows(content, language)),
      ...section('awards', awardRows(content, language)),
      ...section(
        'figures',
        figureRows(figures, language),
        `${words.period(figures.from, figures.to)}\n${words.note}`,
      ),
    ],
  };
}

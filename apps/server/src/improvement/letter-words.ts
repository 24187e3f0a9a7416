import type { Improvement, Why } from '@madoguchi/contract';
import { dayText, type LetterValues } from '../letters/index.ts';
import { dayIn, greetingFor } from '../templates/index.ts';
import { rootsOf } from './domain.ts';

type Language = 'ja' | 'en';

/** An instant as it stands in a document: 2026年11月20日 14時05分. */
export function instantText(at: string, timeZone: string, language: Language): string {
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
      new Date(at),
    );
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}年${of('month')}月${of('day')}日 ${Number(of('hour'))}時${of('minute').padStart(2, '0')}分`;
}

/** The chain of whys down to each cause, one a line; the cause last. */
export function whysText(whys: readonly Why[]): string {
  const known = new Map(whys.map((each) => [each.id, each]));
  return rootsOf(whys)
    .map((root) => {
      const chain: string[] = [];
      for (let at: Why | undefined = root; at !== undefined; at = known.get(at.parent ?? ''))
        chain.unshift(at.text);
      return chain.join(' → ');
    })
    .join('\n');
}

const actionsText = (
  actions: Improvement['steps']['prevention']['content']['actions'],
  language: Language,
): string =>
  actions
    .map(({ text, owner, due, seen }, at) => {
      const about =
        language === 'ja'
          ? [
              owner && `担当：${owner}`,
              due && `期限：${dayText(due, 'western', 'ja')}`,
              seen && `確認方法：${seen}`,
            ]
          : [
              owner && `by ${owner}`,
              due && `until ${dayText(due, 'western', 'en')}`,
              seen && `seen by: ${seen}`,
            ];
      const known = about.filter((part) => part !== null && part !== '');
      const brackets = language === 'ja' ? ['（', '、', '）'] : [' (', ', ', ')'];
      const tail = known.length === 0 ? '' : `${brackets[0]}${known.join(brackets[1])}${brackets[2]}`;
      return `${actions.length > 1 ? `${at + 1}. ` : ''}${text}${tail}`;
    })
    .join('\n');

const bullets: Record<Language, string> = { ja: '・', en: '• ' };

/** Notes as a list: several are marked, one stands alone; nobody’s wording is bent to fit a sentence. */
function listOf(notes: readonly string[], language: Language): string {
  const told = notes.map((note) => note.trim()).filter((note) => note !== '');
  return told.map((note) => (told.length > 1 ? `${bullets[language]}${note}` : note)).join('\n');
}

type About = {
  language: Language;
  timeZone: string;
  /** The day that the document bears. */
  day: string;
  customer: string;
  company: string;
  agent: string;
  shop: string;
};

function effectText({ content }: Improvement['steps']['effect'], language: Language): string {
  const { measure, checkOn, result } = content;
  const day = checkOn === null ? '' : dayText(checkOn, 'western', language);
  const due = day === '' ? '' : language === 'ja' ? `確認予定日：${day}` : `To be checked on ${day}`;
  return [measure, due, result].filter((line) => line.trim() !== '').join('\n');
}

/** What the record knows, as letters take it; what is not known is empty. */
export function letterValues(found: Improvement, about: About): LetterValues {
  const { language, timeZone, day, customer, company, agent, shop } = about;
  const { facts, remedy, cause, prevention, spread, effect } = found.steps;
  const { happenedAt, summary, entries } = facts.content;
  const happened = happenedAt === null ? '' : instantText(happenedAt, timeZone, language);
  const roots = (whys: readonly Why[]) =>
    listOf(
      rootsOf(whys).map(({ text }) => text),
      language,
    );
  const season = (kind: 'opening' | 'closing') =>
    greetingFor(day, { kind, form: 'formal', language, toCompany: company !== '' });
  return {
    subject: found.title,
    happenedOn:
      happenedAt === null ? '' : dayText(dayIn(timeZone, new Date(happenedAt)), 'western', language),
    happenedAt: happened,
    summary: summary.trim(),
    timeline: entries
      .map(({ at, text }) => `${at === null ? '' : `${instantText(at, timeZone, language)}　`}${text}`)
      .join('\n'),
    causes: roots(cause.content.occurrence),
    causeChains: whysText(cause.content.occurrence),
    escapes: roots(cause.content.escape),
    escapeChains: whysText(cause.content.escape),
    remedy: remedy.content.text.trim(),
    measures: listOf(
      prevention.content.actions.map(({ text }) => text),
      language,
    ),
    measuresDetailed: actionsText(prevention.content.actions, language),
    spread: spread.content.text.trim(),
    effect: effectText(effect, language),
    customer,
    company,
    agent,
    shop,
    season: season('opening'),
    closingGreeting: season('closing'),
  };
}

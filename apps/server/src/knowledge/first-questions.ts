import type { AskedKnowledge, GuideStep, KnownAnswer, Locale } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { searchForm, snippetOf } from '../search/index.ts';
import { termsOf, threshold } from '../templates/index.ts';
import { findPublished } from './help/help.store.ts';
import { beginningOf, follow, type Place } from './guide.ts';
import { pageOf } from './place.ts';
import { replyText } from './domain.ts';
import { other } from './queries.ts';
import { alikeArticles, searchHits, type Hit } from './search.ts';
import { findArticles } from './search.store.ts';
import { findSettings, type SettingsRow } from './settings.store.ts';
import { widened } from './synonyms.ts';
import type { ArticleRow } from './article.store.ts';

/** Answers that are shown at once. */
const mostAnswers = 3;

/** So many letters are a word or two. */
const fewLetters = 12;
/** What a word is worth in a title or among an article’s other words (search.store.ts). */
const inTitle = 6;

const wantsPerson =
  /(?:担当|担当者|オペレータ|オペレーター|人間?|スタッフ|責任者|係|係員|店員|有人)(?:の(?:方|人))?(?:と|に|へ|を)?.{0,6}(?:話|繋|つな|代わ|替わ|かわ|呼|相談|対応|出し)|有人(?:対応|チャット)|電話(?:を|で)?.{0,4}(?:話|ください|欲しい|ほしい)|(?:talk|speak|chat|connect|transfer)\w*\s.{0,20}(?:human|person|someone|somebody|agent|operator|staff|representative|manager)|(?:human|real person|live agent)/iu;

/** Whether somebody asks for a person: then nothing is searched, and nothing is said but that one comes. */
export const asksForPerson = (text: string): boolean => wantsPerson.test(text.normalize('NFKC'));

const excerptOf = (row: ArticleRow, words: readonly string[]): string =>
  snippetOf(replyText(row), words).text;

function answerOf(
  settings: SettingsRow,
  base: string,
  { row, score, words }: Omit<Hit, 'exact'>,
): KnownAnswer {
  return {
    articleId: row.id,
    number: row.number,
    title: row.question,
    excerpt: excerptOf(row, words),
    url: pageOf(settings, row, base),
    score,
  };
}

type Asked = {
  text: string;
  locale: Locale;
  /** Where the desk is on the web; '' for addresses within it. */ base?: string;
  /** Articles of these alone; none: of all. */ categories?: readonly string[];
};

/** Below the threshold, the best is still the answer when it is so much better than the next … */
const ahead = 1.5;
/** … fits so much at least, and a word of the question stands in its title. */
const enough = 0.15;

const isNamed = (question: string, { question: title, keywords }: ArticleRow): boolean => {
  const named = new Set(termsOf(`${title}\n${keywords}`).filter((term) => [...term].length > 1));
  return termsOf(question).some((term) => named.has(term));
};

/** Those that fit well, and the first alone when nothing else comes near it. */
function sureOf(question: string, found: readonly Omit<Hit, 'exact'>[]): readonly Omit<Hit, 'exact'>[] {
  const sure = found.filter(({ score }) => score >= threshold);
  if (sure.length > 0) return sure;
  const [first, second] = found;
  const isAlone = first !== undefined && first.score >= (second?.score ?? 0) * ahead;
  return isAlone && isNamed(question, first.row) ? [first] : [];
}

/**
 * What the published, public articles know about a visitor's question: at most three, best first. `sure` is false when
 * none fits well, and when somebody asks for a person: then a person takes over.
 */
export async function askKnowledge(
  tx: Tx,
  { text, locale, base = '', categories = [] }: Asked,
): Promise<AskedKnowledge> {
  if (asksForPerson(text)) return { answers: [], sure: false };
  const settings = await findSettings(tx);
  const { synonyms } = settings;
  const filter = {
    language: locale,
    state: 'published',
    visibility: 'public',
    ...(categories.length > 0 && { categories }),
  } as const;
  const alike = (await alikeArticles(tx, filter, text, synonyms, enough)).slice(0, mostAnswers);
  const rows = await findArticles(
    tx,
    alike.map(({ id }) => id),
  );
  const found = alike.flatMap(({ id, score, words }) => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? [] : [{ row, score, words }];
  });
  const sure = sureOf(widened(text, synonyms), found);
  if (sure.length > 0) return { answers: sure.map((hit) => answerOf(settings, base, hit)), sure: true };
  // A word or two mean what they stand in: «送料» is the article that has it in its title.
  const isWord = [...searchForm(text).text].length <= fewLetters;
  const named = isWord
    ? (await searchHits(tx, filter, text, synonyms, mostAnswers)).filter(
        ({ exact, score }) => exact && score >= inTitle,
      )
    : [];
  if (named.length > 0)
    return {
      answers: named.map((hit) => answerOf(settings, base, { ...hit, score: threshold })),
      sure: true,
    };
  return { answers: found.map((hit) => answerOf(settings, base, hit)), sure: false };
}

async function toStep(
  tx: Tx,
  settings: SettingsRow,
  place: Place,
  locale: Locale,
  base: string,
): Promise<GuideStep> {
  if (place.kind !== 'article') return place;
  const row =
    (await findPublished(tx, locale, place.number)) ?? (await findPublished(tx, other(locale), place.number));
  // An article that was withdrawn answers nothing any more.
  if (row === undefined) return { kind: 'person' };
  return { kind: 'article', answer: answerOf(settings, base, { row, score: 1, words: [] }) };
}

/** The first of the guided choices; null when the workspace has none. */
export async function guidedStart(
  tx: Tx,
  { locale, base = '' }: { locale: Locale; base?: string },
): Promise<GuideStep | null> {
  const settings = await findSettings(tx);
  const place = beginningOf(settings.guide, locale);
  return place === null ? null : toStep(tx, settings, place, locale, base);
}

/** Where a choice leads: on, to an article, or to a person. */
export async function guidedChoose(
  tx: Tx,
  { locale, key, choice, base = '' }: { locale: Locale; key: string; choice: number; base?: string },
): Promise<GuideStep> {
  const settings = await findSettings(tx);
  return toStep(tx, settings, follow(settings.guide, key, choice, locale), locale, base);
}

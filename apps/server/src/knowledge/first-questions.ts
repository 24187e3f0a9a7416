import type { AskedKnowledge, GuideStep, KnownAnswer, Locale } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { searchForm, snippetOf } from '../search/index.ts';
import { threshold } from '../templates/index.ts';
import { findPublished } from './help/help.store.ts';
import { beginningOf, follow, type Place } from './guide.ts';
import { pageOf } from './place.ts';
import { replyText } from './domain.ts';
import { other } from './queries.ts';
import { alikeArticles, searchHits, type Hit } from './search.ts';
import { findArticles } from './search.store.ts';
import { findSettings, type SettingsRow } from './settings.store.ts';
import type { ArticleRow } from './article.store.ts';

/** Answers that are shown at once. */
const mostAnswers = 3;

/** So many letters are a word or two: they mean what they stand in. */
const fewLetters = 12;

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
};

/**
 * What the published, public articles know about a visitor's question: at most three, best first. `sure` is false when
 * none fits well, and when somebody asks for a person: then a person takes over.
 */
export async function askKnowledge(tx: Tx, { text, locale, base = '' }: Asked): Promise<AskedKnowledge> {
  if (asksForPerson(text)) return { answers: [], sure: false };
  const settings = await findSettings(tx);
  const filter = { language: locale, state: 'published', visibility: 'public' } as const;
  const alike = (await alikeArticles(tx, filter, text, settings.synonyms, threshold)).slice(0, mostAnswers);
  if (alike.length > 0) {
    const rows = await findArticles(
      tx,
      alike.map(({ id }) => id),
    );
    const answers = alike.flatMap(({ id, score, words }) => {
      const row = rows.find((each) => each.id === id);
      return row === undefined ? [] : [answerOf(settings, base, { row, score, words })];
    });
    return { answers, sure: true };
  }
  const hits = await searchHits(tx, filter, text, settings.synonyms, mostAnswers);
  const isWord = [...searchForm(text).text].length <= fewLetters;
  const named = isWord && hits.some(({ exact, score }) => exact && score >= 6);
  // A word that many articles have in passing is no answer; one that a question names is.
  const answers = hits.map((hit) =>
    answerOf(settings, base, { ...hit, score: hit.exact ? threshold : hit.score }),
  );
  return { answers: named ? answers : answers.filter(({ score }) => score >= threshold), sure: named };
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

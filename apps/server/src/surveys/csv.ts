import type { Locale, SurveyAnswer, SurveyAnswersAsked, SurveyQuestion } from '@madoguchi/contract';
import { csvField } from '../audit/index.ts';
import { timeZoneOf } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { wallOf } from '../platform/time/index.ts';
import { fillShop } from './message.ts';
import { readAnswers } from './queries.ts';

const heads = {
  ja: ['回答日時', '顧客', '経路', '担当', '商品', '言語'],
  en: ['Answered', 'Customer', 'Channel', 'Contact person', 'Product', 'Language'],
} as const satisfies Record<Locale, readonly string[]>;

const line = (values: readonly string[]): string => `${values.map(csvField).join(',')}\r\n`;

function cellOf({ replies }: SurveyAnswer, key: string, locale: Locale): string {
  const reply = replies.find(({ question }) => question === key);
  if (reply === undefined) return '';
  if (reply.score !== null) return String(reply.score);
  return reply.text ?? reply.choices.map((choice) => choice[locale]).join('、');
}

function fieldsOf(answer: SurveyAnswer, keys: readonly string[], timeZone: string, locale: Locale): string[] {
  return [
    new Date(wallOf(new Date(answer.answeredAt), timeZone)).toISOString().slice(0, 16).replace('T', ' '),
    answer.customer?.name ?? '',
    answer.channel,
    answer.contactPerson?.name ?? '',
    answer.product,
    answer.language,
    ...keys.map((key) => cellOf(answer, key, locale)),
  ];
}

const pageSize = 500;

type Export = {
  surveyId: string;
  questions: readonly SurveyQuestion[];
  asked: SurveyAnswersAsked;
  locale: Locale;
  shop: string;
};

/** The answers behind a figure as CSV in UTF-8, a page at a time: one line an answer, one column a question. */
export async function* writeCsv(
  database: Database,
  workspaceId: string,
  { surveyId, questions, asked, locale, shop }: Export,
): AsyncGenerator<string> {
  const timeZone = await database.inWorkspace(workspaceId, timeZoneOf);
  yield `\uFEFF${line([...heads[locale], ...questions.map(({ text }) => fillShop(text[locale], shop))])}`;
  const keys = questions.map(({ key }) => key);
  let cursor: string | undefined;
  do {
    const page = await database.inWorkspace(workspaceId, (tx) =>
      readAnswers(tx, surveyId, { ...asked, limit: pageSize, cursor }),
    );
    for (const answer of page.items) yield line(fieldsOf(answer, keys, timeZone, locale));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

import type { SurveyQuestion } from '@madoguchi/contract';
import type { Reply } from '../answer.store.ts';
import { isScale, scoresOf } from '../domain.ts';

/** Most that is kept of what somebody writes to one question. */
export const mostWords = 4000;

export type Filled = {
  replies: Reply[];
  /** Keys of questions that must be answered and are not. */
  missing: string[];
};

const nothing = { score: null, text: null, choices: null };

/** A whole number of those that may be chosen; null for anything else. */
function numberOf(given: string | null, allowed: readonly number[]): number | null {
  if (given === null || !/^\d{1,2}$/u.test(given)) return null;
  return allowed.includes(Number(given)) ? Number(given) : null;
}

function replyOf({ key, kind, options }: SurveyQuestion, form: URLSearchParams): Reply | null {
  const given = form.get(`q.${key}`);
  const reply = { question: key, kind, ...nothing };
  if (isScale(kind)) {
    const score = numberOf(given, scoresOf(kind));
    return score === null ? null : { ...reply, score };
  }
  if (kind === 'text') {
    const text = (given ?? '').trim().slice(0, mostWords);
    return text === '' ? null : { ...reply, text };
  }
  const places = options.map((_, at) => at);
  const all = form.getAll(`q.${key}`).slice(0, kind === 'single' ? 1 : options.length);
  const choices = [...new Set(all.flatMap((each) => numberOf(each, places) ?? []))];
  return choices.length === 0 ? null : { ...reply, choices };
}

/** What a form says, question by question; what is none of the choices is no answer. */
export function readForm(questions: readonly SurveyQuestion[], form: URLSearchParams): Filled {
  const replies = questions.flatMap((question) => replyOf(question, form) ?? []);
  const said = new Set(replies.map(({ question }) => question));
  return {
    replies,
    missing: questions.filter(({ key, required }) => required && !said.has(key)).map(({ key }) => key),
  };
}

import type { CreateSurvey, SurveyContent, SurveyQuestion, SurveyQuestionKind } from '@madoguchi/contract';

type Both = { ja: string; en: string };

/** A question while it is written: its choices as lines. */
export type QuestionDraft = Omit<SurveyQuestion, 'options'> & { options: Both };

/** A survey while it is written. Numbers are texts, so that nothing is lost while one types. */
export type SurveyDraft = {
  name: string;
  rules: Omit<CreateSurvey['rules'], 'delayHours' | 'share' | 'monthly' | 'target'> & {
    delayHours: string;
    share: string;
    monthly: string;
    target: string;
  };
  subject: Both;
  intro: Both;
  questions: QuestionDraft[];
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function draftOf({ name, rules, content }: CreateSurvey): SurveyDraft {
  const { delayHours, share, monthly, target, ...rest } = rules;
  return {
    name,
    rules: {
      ...rest,
      delayHours: String(delayHours),
      share: String(share),
      monthly: monthly === null ? '' : String(monthly),
      target: target === null ? '' : String(target),
    },
    subject: content.subject,
    intro: content.intro,
    questions: content.questions.map(({ options, ...question }) => ({
      ...question,
      options: { ja: options.map(({ ja }) => ja).join('\n'), en: options.map(({ en }) => en).join('\n') },
    })),
  };
}

export const hasOptions = (kind: SurveyQuestionKind): boolean => kind === 'single' || kind === 'multiple';

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,7}$/u.test(text) && Number(text) >= least && Number(text) <= most;

const isBoth = ({ ja, en }: Both): boolean => ja.trim() !== '' && en.trim() !== '';

export const optionsFit = ({ kind, options }: Pick<QuestionDraft, 'kind' | 'options'>): boolean =>
  !hasOptions(kind) ||
  (lines(options.ja).length >= 2 && lines(options.ja).length === lines(options.en).length);

/** Names of what is still missing or wrong; none: it can be saved. */
export function faultsOf({ name, rules, subject, intro, questions }: SurveyDraft): Set<string> {
  const faults: (string | false)[] = [
    name.trim() === '' && 'name',
    !isWhole(rules.delayHours, 0, 2160) && 'delayHours',
    !isWhole(rules.share, 1, 100) && 'share',
    rules.monthly !== '' && !isWhole(rules.monthly, 1, 1_000_000) && 'monthly',
    rules.target !== '' && !isWhole(rules.target, 1, 1_000_000) && 'target',
    rules.trigger === 'schedule' && rules.months.length === 0 && 'months',
    !isBoth(subject) && 'subject',
    !isBoth(intro) && 'intro',
    ...questions.flatMap(({ text, ...question }, at) => [
      !isBoth(text) && `text.${at}`,
      !optionsFit(question) && `options.${at}`,
    ]),
  ];
  return new Set(faults.filter((fault) => fault !== false));
}

const limit = (text: string): number | null => (text === '' ? null : Number(text));

/** What is sent to the server. */
export function surveyOf({ name, rules, subject, intro, questions }: SurveyDraft): CreateSurvey {
  const content: SurveyContent = {
    subject,
    intro,
    questions: questions.map(({ options, ...question }) => {
      const [ja, en] = [lines(options.ja), lines(options.en)];
      return {
        ...question,
        options: hasOptions(question.kind) ? ja.map((each, at) => ({ ja: each, en: en[at] ?? each })) : [],
      };
    }),
  };
  return {
    name,
    rules: {
      ...rules,
      delayHours: Number(rules.delayHours),
      share: Number(rules.share),
      monthly: limit(rules.monthly),
      target: limit(rules.target),
    },
    content,
  };
}

/** A question to begin with, under a key that no other has. */
export function newQuestion(questions: readonly QuestionDraft[]): QuestionDraft {
  const taken = new Set(questions.map(({ key }) => key));
  let number = questions.length + 1;
  while (taken.has(`q${number}`)) number += 1;
  return {
    key: `q${number}`,
    kind: 'text',
    text: { ja: '', en: '' },
    required: false,
    options: { ja: '', en: '' },
  };
}

/** Another kind is another question: answers to the old one are not counted with it. */
export function withKind(
  questions: readonly QuestionDraft[],
  at: number,
  kind: SurveyQuestionKind,
  nps: Both,
): QuestionDraft[] {
  const { key } = newQuestion(questions);
  return questions.map((question, place) =>
    place === at ? { ...question, key, kind, ...(kind === 'nps' ? { text: nps } : {}) } : question,
  );
}

/** The question and the one before it change places. */
export const movedUp = (questions: readonly QuestionDraft[], at: number): QuestionDraft[] =>
  questions.flatMap((question, place) => {
    const [before, after] = [questions[at - 1], questions[at]];
    if (place === at - 1 && after !== undefined) return [after];
    return place === at && before !== undefined ? [before] : [question];
  });

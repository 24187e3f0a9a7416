import type { Guide, GuideTarget, Locale } from '@madoguchi/contract';

/** What is wrong with guided choices, and where; a reader can mend it. */
export type GuideFault = { path: string; message: string };

/** Questions are named once, and choices lead to questions that there are. */
export function faultsOf({ questions }: Guide): GuideFault[] {
  const keys = questions.map(({ key }) => key);
  const known = new Set(keys);
  return questions.flatMap(({ key, choices }, at) => [
    ...(keys.indexOf(key) === at
      ? []
      : [{ path: `questions.${at}.key`, message: `is the name of another question, too («${key}»)` }]),
    ...choices.flatMap(({ to }, n) =>
      to.kind === 'question' && !known.has(to.key)
        ? [
            {
              path: `questions.${at}.choices.${n}.to`,
              message: `leads to a question that is not there («${to.key}»)`,
            },
          ]
        : [],
    ),
  ]);
}

/** The numbers of the articles that choices lead to. */
export const articlesIn = ({ questions }: Guide): number[] => [
  ...new Set(
    questions.flatMap(({ choices }) =>
      choices.flatMap(({ to }) => (to.kind === 'article' ? [to.number] : [])),
    ),
  ),
];

export type Place =
  | { kind: 'question'; key: string; text: string; choices: { label: string }[] }
  | Exclude<GuideTarget, { kind: 'question' }>;

/** The place a name leads to; to a person when the guide has no such question (any more). */
export function placeOf({ questions }: Guide, key: string | undefined, locale: Locale): Place {
  const question = questions.find((each) => each.key === key);
  if (question === undefined) return { kind: 'person' };
  return {
    kind: 'question',
    key: question.key,
    text: question.text[locale],
    choices: question.choices.map(({ label }) => ({ label: label[locale] })),
  };
}

/** Where a visitor begins; null when there are no guided choices. */
export const beginningOf = (guide: Guide, locale: Locale): Place | null =>
  guide.questions[0] === undefined ? null : placeOf(guide, guide.questions[0].key, locale);

/** Where a choice leads. What is not there (any more) leads to a person, never into nothing. */
export function follow(guide: Guide, key: string, choice: number, locale: Locale): Place {
  const to = guide.questions.find((each) => each.key === key)?.choices[choice]?.to;
  if (to === undefined) return { kind: 'person' };
  return to.kind === 'question' ? placeOf(guide, to.key, locale) : to;
}

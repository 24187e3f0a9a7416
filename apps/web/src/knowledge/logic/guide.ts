import type { GuideQuestion, GuideTarget, Locale } from '@madoguchi/contract';

/** A target as one text, for a list to choose from. */
export function writeTarget(to: GuideTarget): string {
  if (to.kind === 'person') return 'person';
  return to.kind === 'question' ? `question ${to.key}` : `article ${to.number}`;
}

export function readTarget(value: string): GuideTarget {
  const [kind, name = ''] = value.split(' ');
  if (kind === 'question') return { kind, key: name };
  if (kind === 'article') return { kind, number: Number(name) };
  return { kind: 'person' };
}

/** The first name that no question has. */
export function freshKey(questions: readonly GuideQuestion[]): string {
  const taken = new Set(questions.map(({ key }) => key));
  for (let n = questions.length + 1; ; n += 1) if (!taken.has(`q-${n}`)) return `q-${n}`;
}

const nothing = { ja: '', en: '' };

export const emptyChoice = (): GuideQuestion['choices'][number] => ({
  label: nothing,
  to: { kind: 'person' },
});
export const emptyQuestion = (questions: readonly GuideQuestion[]): GuideQuestion => ({
  key: freshKey(questions),
  text: nothing,
  choices: [emptyChoice()],
});

/** Without a question; choices that led to it lead to a person. */
export const withoutQuestion = (questions: readonly GuideQuestion[], key: string): GuideQuestion[] =>
  questions
    .filter((question) => question.key !== key)
    .map((question) => ({
      ...question,
      choices: question.choices.map((choice) =>
        choice.to.kind === 'question' && choice.to.key === key
          ? { ...choice, to: { kind: 'person' as const } }
          : choice,
      ),
    }));

/** Whether everything is written in both languages. */
export const isComplete = (questions: readonly GuideQuestion[]): boolean =>
  questions.every(({ text, choices }) =>
    [text, ...choices.map(({ label }) => label)].every(({ ja, en }) => ja.trim() !== '' && en.trim() !== ''),
  );

/** What was said so far: a question with the choice that was taken, and where that led last. */
export type Said = { question: string; choice: string };
export type Walk = { said: Said[]; place: GuideQuestion | Exclude<GuideTarget, { kind: 'question' }> };

/** Follows choices from the first question on, as a visitor would. */
export function walk(
  questions: readonly GuideQuestion[],
  choices: readonly number[],
  locale: Locale,
): Walk | null {
  const [first] = questions;
  if (first === undefined) return null;
  const said: Said[] = [];
  let place: Walk['place'] = first;
  for (const at of choices) {
    if (!('choices' in place)) break;
    const choice: GuideQuestion['choices'][number] | undefined = place.choices[at];
    if (choice === undefined) break;
    said.push({ question: place.text[locale], choice: choice.label[locale] });
    const to: GuideTarget = choice.to;
    place = to.kind === 'question' ? (questions.find(({ key }) => key === to.key) ?? { kind: 'person' }) : to;
  }
  return { said, place };
}

import type { ChatSaid, GuideStep, HandOverReason, KnownAnswer } from '@madoguchi/contract';
import { asksForPerson, askKnowledge, guidedChoose, guidedStart } from '../../knowledge/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Chat } from '../channel.ts';
import type { VisitorRow } from '../visitor.store.ts';
import type { TurnRow } from './dialogue.store.ts';
import { isDissatisfied, isGreeting, isThanks } from './words.ts';

/** What comes of something a visitor said: the assistant says something, the matter is settled, or a person takes over. */
export type Answer =
  | { kind: 'say'; text: string; said: ChatSaid }
  | { kind: 'settle' }
  | { kind: 'person'; reason: HandOverReason };

type Around = { tx: Tx; chat: Chat; visitor: Pick<VisitorRow, 'locale'> };

const person = (reason: HandOverReason): Answer => ({ kind: 'person', reason });

function show(answers: readonly KnownAnswer[]): Answer {
  const items = answers.map(({ number, title, url, excerpt }) => ({ number, title, url, excerpt }));
  return { kind: 'say', text: '', said: { kind: 'answers', items } };
}

function shownIn(turns: readonly TurnRow[]): Set<number> {
  return new Set(
    turns.flatMap(({ said }) => (said.kind === 'answers' ? said.items.map(({ number }) => number) : [])),
  );
}

function toAnswer(step: GuideStep): Answer {
  if (step.kind === 'person') return person('guide');
  if (step.kind === 'article') return show([step.answer]);
  const { key, text, choices } = step;
  return { kind: 'say', text, said: { kind: 'guide', key, choices } };
}

/** Where the guided choices begin, where this chat has them. */
export async function beginning({ tx, chat, visitor: { locale } }: Around): Promise<GuideStep | null> {
  return chat.settings.assistant.guide ? guidedStart(tx, { locale }) : null;
}

/**
 * What comes of a visitor's own words. In doubt a person: when one is asked for, when nothing fits well, when all that
 * fits was shown before, and when the visitor is not content.
 *
 * @param before the dialogue up to these words
 * @param upset whether the language engine reads displeasure in them
 */
export async function answerWords(
  around: Around,
  text: string,
  before: readonly TurnRow[],
  upset: boolean,
): Promise<Answer> {
  const { tx, chat, visitor } = around;
  const shown = shownIn(before);
  if (asksForPerson(text)) return person('asked');
  if (shown.size > 0 && isThanks(text)) return { kind: 'settle' };
  if (upset || (shown.size > 0 && isDissatisfied(text))) return person('dissatisfied');
  if (isGreeting(text)) {
    const start = await beginning(around);
    return start === null ? { kind: 'say', text: '', said: { kind: 'welcome' } } : toAnswer(start);
  }
  const { categories } = chat.settings.assistant;
  const { answers, sure } = await askKnowledge(tx, {
    text: text.slice(0, 2000),
    locale: visitor.locale,
    categories,
  });
  if (!sure) return person('unsure');
  const fresh = answers.filter(({ number }) => !shown.has(number));
  return fresh.length === 0 ? person('unsolved') : show(answers);
}

/** What comes of a guided choice. */
export async function answerChoice({ tx, visitor }: Around, key: string, choice: number): Promise<Answer> {
  return toAnswer(await guidedChoose(tx, { locale: visitor.locale, key, choice }));
}

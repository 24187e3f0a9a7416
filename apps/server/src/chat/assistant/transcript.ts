import type { FirstQuestionsContent, FirstQuestionTurn, HandOverReason, Locale } from '@madoguchi/contract';
import type { InboundItem } from '../../channels/kit/index.ts';
import { toInboundItem } from '../../channels/chat/index.ts';
import type { Chat } from '../channel.ts';
import { nameOf } from '../customer.ts';
import type { VisitorRow } from '../visitor.store.ts';
import type { TurnRow } from './dialogue.store.ts';

/** What the inbox calls a conversation that began with the assistant, or by chat. */
export const subjects: Record<Locale, string> = { ja: 'チャットでのお問い合わせ', en: 'Chat' };

export type Ending = {
  outcome: FirstQuestionsContent['outcome'];
  reason: HandOverReason | null;
  opensAt: Date | null;
};

/** A turn as the team reads it; those that only tell what happened next are left out. */
function toTurn({ by, text, said, at }: TurnRow): FirstQuestionTurn[] {
  if (said.kind === 'handed' || said.kind === 'line') return [];
  return [
    {
      by,
      kind: said.kind,
      text,
      at: new Date(at).toISOString(),
      choices: said.kind === 'guide' ? said.choices.map(({ label }) => label) : [],
      articles:
        said.kind === 'answers' ? said.items.map(({ number, title, url }) => ({ number, title, url })) : [],
    },
  ];
}

/** What the visitor said: their own words; where they only chose, their choices in turn. */
export function wordsOf(turns: readonly TurnRow[]): string {
  const of = (kind: 'question' | 'choice') =>
    turns.filter(({ said }) => said.kind === kind).map(({ text }) => text);
  const own = of('question');
  return own.length > 0 ? own.join('\n') : of('choice').join(' › ');
}

/** A dialogue as one message to the team: the visitor's words as its text, all that was said beside them. */
export function transcriptItem(
  { row }: Chat,
  visitor: VisitorRow,
  dialogueId: string,
  turns: readonly TurnRow[],
  { outcome, reason, opensAt }: Ending,
): Extract<InboundItem, { kind: 'message' }> {
  const item = toInboundItem({
    visitor: { id: visitor.id, key: visitor.id, name: nameOf(visitor) },
    clientId: `first-questions-${dialogueId}`,
    text: wordsOf(turns),
    file: null,
    subject: subjects[visitor.locale],
    to: { name: row.name, address: row.address },
    at: new Date(),
  });
  const content: FirstQuestionsContent = {
    type: 'first_questions',
    outcome,
    reason,
    opensAt: opensAt?.toISOString() ?? null,
    turns: turns.flatMap(toTurn),
  };
  // What the assistant settled asks nothing of anybody.
  return { ...item, message: { ...item.message, content, automatic: outcome === 'settled' } };
}

import type { ChatDeed, ChatSaid, ChatSent, Locale } from '@madoguchi/contract';
import { storable } from '../../conversations/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { appendEvents } from '../../platform/realtime/index.ts';
import { requireChat } from '../channel.ts';
import type { ChatDependencies } from '../dependencies.ts';
import { visitorOf } from '../session.ts';
import { toChatMessage } from '../thread.ts';
import { conversationOf, messagesAfter } from '../thread.store.ts';
import { lockVisitor } from '../visitor.store.ts';
import { answerChoice, answerWords, beginning, type Answer } from './answer.ts';
import * as store from './dialogue.store.ts';
import { handOver, opensAtFor, settle, type Talking } from './pass-on.ts';

export type Who = { workspaceId: string; channelId: string; token: string | null };

/** Something a visitor does: they write, or press one of the buttons. */
export type Done = { kind: 'question'; clientId: string; text: string } | ChatDeed;

/** What pressing a button says in a visitor's language, for those who read it later. */
const pressed: Record<Locale, { yes: string; no: string; person: string }> = {
  ja: { yes: '解決しました', no: '解決していません', person: '担当者に聞く' },
  en: { yes: 'That solved it', no: 'That did not solve it', person: 'Ask a person' },
};

const noSuchChoice = () =>
  new AppError('conflict', 'This choice is not offered any more. Write your question, or ask for a person.');

/**
 * Takes what a visitor does as long as the assistant answers, once: the same again answers what came of it the first
 * time. Null when a person answers: then it is a message. All of it is one transaction with the visitor's row locked.
 */
export async function talk(dependencies: ChatDependencies, who: Who, done: Done): Promise<ChatSent | null> {
  const { database, realtime } = dependencies;
  const { workspaceId, channelId } = who;
  // Read before the transaction, which may run again and holds the visitor's row.
  const upset =
    done.kind === 'question' && (await isAsked(dependencies, who)) && (await dependencies.isUpset(done.text));
  const run = () =>
    database.inWorkspace(workspaceId, async (tx) => {
      const chat = await requireChat(tx, channelId);
      const { id } = await visitorOf(tx, channelId, who.token);
      const visitor = await lockVisitor(tx, id);
      if (visitor === undefined)
        throw new AppError('not_signed_in', 'This visitor is not known. Begin anew.');
      const known = await store.placeOfTurn(tx, id, done.clientId);
      if (known !== undefined) return sentFrom(tx, id, known.seq, done.clientId);
      const { person, dialogueId } = await store.whoAnswers(tx, id);
      const talking: Talking = { dependencies, tx, chat, visitor, events: [] };
      const after = visitor.lastSeq;
      const byPerson = person || !chat.settings.assistant.enabled;
      // Switched off in the middle: what was said to it is not lost.
      if (byPerson && dialogueId !== null) await handOver(talking, dialogueId, 'asked');
      if (!byPerson) await take(talking, dialogueId, done, upset);
      if (talking.events.length > 0 || !byPerson) {
        const conversationId = (await conversationOf(tx, id))?.id ?? null;
        const data = { visitorId: id, what: 'message' };
        await appendEvents(tx, [...talking.events, { type: 'chat.changed', conversationId, data }]);
        tx.afterCommit(() => realtime.wake(workspaceId));
      }
      return byPerson ? null : sentFrom(tx, id, after + 1, done.clientId);
    });
  return run().catch((error: unknown) => (isCollision(error) ? run() : Promise.reject(error)));
}

/** Whether the assistant is the one who is asked. */
function isAsked({ database }: ChatDependencies, { workspaceId, channelId, token }: Who): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const { settings } = await requireChat(tx, channelId);
    const { id } = await visitorOf(tx, channelId, token);
    return settings.assistant.enabled && !(await store.whoAnswers(tx, id)).person;
  });
}

/** Two met the same new customer at once: the second finds them when it tries again. */
function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** What a page is answered: its visitor's turn, and all that came with it. */
async function sentFrom(tx: Tx, visitorId: string, seq: number, clientId: string): Promise<ChatSent> {
  const rows = await messagesAfter(tx, visitorId, seq - 1, 6);
  const items = rows.map((row) => toChatMessage(row, false));
  const message = items.find((item) => item.clientId === clientId);
  if (message === undefined) throw new Error('the turn just taken is not there');
  return { message, replies: items.filter((item) => item !== message && item.from === 'assistant') };
}

async function take(talking: Talking, open: string | null, done: Done, upset: boolean): Promise<void> {
  const { tx, chat, visitor } = talking;
  const before = open === null ? [] : await store.turnsOf(tx, open);
  const words = pressed[visitor.locale];
  const dialogueId = open ?? (await store.insertDialogue(tx, chat.row.id, visitor.id));
  const add = (by: 'visitor' | 'assistant', text: string, said: ChatSaid) =>
    store.insertTurn(tx, {
      visitorId: visitor.id,
      dialogueId,
      by,
      clientId: by === 'visitor' ? done.clientId : null,
      text: storable(text),
      said,
    });
  const answer = await answerTo();
  if (answer.kind === 'say') await add('assistant', answer.text, answer.said);
  else if (answer.kind === 'settle') {
    await add('assistant', '', { kind: 'closed' });
    await settle(talking, dialogueId);
  } else if (before.some(({ by }) => by === 'visitor') || done.kind !== 'person')
    await handOver(talking, dialogueId, answer.reason);
  else {
    const opensAt = (await opensAtFor(talking))?.toISOString() ?? null;
    await add('assistant', '', { kind: 'handed', empty: true, opensAt });
    await store.endDialogue(tx, dialogueId, 'handed', answer.reason);
  }

  async function answerTo(): Promise<Answer> {
    switch (done.kind) {
      case 'question':
        await add('visitor', done.text, { kind: 'question' });
        return answerWords(talking, done.text, before, upset);
      case 'person':
        await add('visitor', words.person, { kind: 'person' });
        return { kind: 'person', reason: 'asked' };
      case 'solved': {
        if (!before.some(({ said }) => said.kind === 'answers')) throw noSuchChoice();
        const { solved } = done;
        await add('visitor', solved ? words.yes : words.no, { kind: 'solved', solved });
        return solved ? { kind: 'settle' } : { kind: 'person', reason: 'unsolved' };
      }
      case 'choice': {
        const label = labelIn(before, done) ?? (await labelAtBeginning(done));
        await add('visitor', label, { kind: 'choice' });
        return answerChoice(talking, done.key, done.choice);
      }
    }
  }

  /** A visitor who has only seen where the choices begin is shown it in their thread from now on. */
  async function labelAtBeginning({ key, choice }: Extract<Done, { kind: 'choice' }>): Promise<string> {
    const start = await beginning(talking);
    const label = start?.kind === 'question' && start.key === key ? start.choices[choice]?.label : undefined;
    if (start?.kind !== 'question' || label === undefined) throw noSuchChoice();
    await add('assistant', start.text, { kind: 'guide', key, choices: start.choices });
    return label;
  }
}

function labelIn(
  turns: readonly store.TurnRow[],
  { key, choice }: Extract<Done, { kind: 'choice' }>,
): string | undefined {
  const asked = turns.findLast(({ said }) => said.kind === 'guide' && said.key === key);
  return asked?.said.kind === 'guide' ? asked.said.choices[choice]?.label : undefined;
}

/** Before a file, which only a person can look at: hands over what was said so far. */
export function makeWay(dependencies: ChatDependencies, who: Who): Promise<void> {
  const { database, realtime } = dependencies;
  return database.inWorkspace(who.workspaceId, async (tx) => {
    const chat = await requireChat(tx, who.channelId);
    const { id } = await visitorOf(tx, who.channelId, who.token);
    const visitor = await lockVisitor(tx, id);
    const { dialogueId } = await store.whoAnswers(tx, id);
    if (visitor === undefined || dialogueId === null) return;
    const talking: Talking = { dependencies, tx, chat, visitor, events: [] };
    await handOver(talking, dialogueId, 'file');
    const conversationId = (await conversationOf(tx, id))?.id ?? null;
    const data = { visitorId: id, what: 'message' };
    await appendEvents(tx, [...talking.events, { type: 'chat.changed', conversationId, data }]);
    tx.afterCommit(() => realtime.wake(who.workspaceId));
  });
}

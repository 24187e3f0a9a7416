import type { Message, MovedPromise, PromiseRecord } from '@madoguchi/contract';
import type { Dice } from '../apps/server/src/sample/japanese/dice.ts';
import type { Member } from './desk.ts';
import { dayOf, hour, instant, isOpen, minute, spoken, workdaysLater } from './japan.ts';
import type { Replies } from './replies.ts';
import type { PromiseMade } from './record.ts';
import { answers } from './texts.ts';
import { between, type World } from './world.ts';

/** What a member does about the promises they gave. */
export type Promising = {
  give: (by: Member, conversationId: string, basedOn: string) => Promise<'sent' | 'held' | 'refused'>;
  /** Looks at what of theirs is late, in the morning, and does most of it. */
  morning: (by: Member) => Promise<void>;
};

type Page = { items: PromiseRecord[] };

export function makePromising(world: World, replies: Replies, dice: Dice): Promising {
  const { clock, agenda, record } = world;

  const newest = async (by: Member, conversationId: string): Promise<string> => {
    const path = `/api/v1/conversations/${conversationId}/messages?limit=200`;
    const { body } = await by.call<{ items: Message[] }>('GET', path);
    return body.items.filter(({ direction }) => direction !== 'note').at(-1)?.id ?? '';
  };

  const ledger = async (by: Member, conversationId: string): Promise<PromiseRecord[]> => {
    const path = `/api/v1/promises?state=open&limit=50&conversation=${conversationId}`;
    return (await by.call<Page>('GET', path)).body.items;
  };

  /** Tells the customer what was promised; what the desk cannot tell by itself is said by hand. */
  const keep = async (by: Member, conversationId: string, made: PromiseMade | null): Promise<void> => {
    const basedOn = await newest(by, conversationId);
    const how = await replies.send(by, {
      conversationId,
      text: answers.keeping,
      basedOn,
      status: 'done',
    });
    if (how !== 'sent') return;
    if (made !== null) made.keptAt = clock.now();
    agenda.add(clock.now() + 10 * minute, async () => {
      for (const { id, proposed } of await ledger(by, conversationId))
        if (proposed !== null) await by.call('POST', `/api/v1/promises/${id}/settle`, { as: 'kept' });
    });
  };

  /** Says that it takes longer, with the apology that the desk drafts. */
  const move = async (by: Member, conversationId: string, made: PromiseMade): Promise<void> => {
    const promise = (await ledger(by, conversationId)).find(
      ({ message }) => message?.messageId === made.messageId,
    );
    if (promise === undefined) return;
    const on = workdaysLater(dayOf(made.dueAt), 2);
    const due = `${on}T16:00`;
    const moved = await by.call<MovedPromise>('POST', `/api/v1/promises/${promise.id}/move`, { due });
    const text = moved.status === 200 ? (moved.body.draft ?? '') : '';
    const [, month = '', date = ''] = on.split('-');
    const line = text.split('\n').find((each) => each.includes(`${Number(month)}月${Number(date)}日`));
    if (line === undefined) {
      record.refused.set('move', (record.refused.get('move') ?? 0) + 1);
      return;
    }
    const sentence = line.trim();
    const dueAt = instant(on, '16:00');
    made.movedTo = due;
    const promised = { sentence, due, dueAt, confirmed: true, moves: promise.id };
    const basedOn = await newest(by, conversationId);
    await replies.send(by, { conversationId, text, basedOn, promise: promised }, (next) =>
      agenda.add(dueAt - between(dice, 1, 5) * hour, () => keep(by, conversationId, next)),
    );
  };

  /** Most keep their word; some move it, are late, or forget. */
  const plan = (by: Member, conversationId: string, made: PromiseMade): void => {
    const share = dice.roll(100);
    const before = (hours: number): number => {
      let at = made.dueAt - hours * hour - dice.roll(50) * minute;
      while (!isOpen(at)) at -= hour;
      return Math.max(at, clock.now() + 5 * minute);
    };
    if (share < 70) agenda.add(before(between(dice, 0, 3)), () => keep(by, conversationId, made));
    else if (share < 82) agenda.add(before(3), () => move(by, conversationId, made));
    else if (share < 92)
      agenda.add(made.dueAt + between(dice, 1, 20) * hour, () => keep(by, conversationId, made));
  };

  return {
    give: async (by, conversationId, basedOn) => {
      const on = workdaysLater(dayOf(clock.now()), between(dice, 1, 4));
      const time = dice.of(['10:00', '12:00', '15:00', '16:30', '17:00']);
      const sentence = `担当部署に確認のうえ、${spoken(on, time)}までにご連絡いたします`;
      const promise = {
        sentence,
        due: `${on}T${time}`,
        dueAt: instant(on, time),
        confirmed: dice.chance(80),
      };
      const reply = { conversationId, text: answers.promising(sentence), basedOn, promise };
      return replies.send(by, { ...reply, status: 'in_progress' }, (made) => plan(by, conversationId, made));
    },
    morning: async (by) => {
      const { body } = await by.call<Page>('GET', '/api/v1/promises?state=open&when=late&owner=me&limit=20');
      for (const { conversationId, message } of body.items) {
        if (conversationId === null || !dice.chance(60)) continue;
        const made = record.promises.find(({ messageId }) => messageId === message?.messageId) ?? null;
        await keep(by, conversationId, made);
      }
    },
  };
}

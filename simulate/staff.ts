import type { Conversation, Message } from '@madoguchi/contract';
import type { Dice } from '../apps/server/src/sample/japanese/dice.ts';
import { must, type Member } from './desk.ts';
import { day, dayOf, instant, isWorkday, minute, workdaysLater } from './japan.ts';
import { makePromising, type Promising } from './promising.ts';
import { makeReplies, type Replies } from './replies.ts';
import { answers, needsNoAnswer } from './texts.ts';
import { between, type World } from './world.ts';

/** One who works at the desk: how fast, and when not. */
type Hand = {
  member: Member;
  dice: Dice;
  promising: Promising;
  /** Minutes for an answer. */
  speed: number;
  /** How often they come late, of a hundred mornings. */
  late: number;
  away: Set<string>;
};

const names = [
  ['lead', '佐伯 涼子'],
  ['lead', '森本 健'],
  ['agent', '佐藤 美咲'],
  ['agent', '鈴木 一郎'],
  ['agent', '高橋 葵'],
  ['agent', '田中 大輔'],
  ['agent', '伊藤 陽子'],
  ['agent', '渡辺 誠'],
  ['agent', '山本 結衣'],
  ['agent', '中村 蓮'],
  ['agent', '小林 さくら'],
  ['trainee', '加藤 新'],
] as const;

export type Staff = { contacts: [string, string][]; begin: () => Promise<void> };

/** Takes on the twelve who work at the desk. */
export async function makeStaff(world: World): Promise<Staff> {
  const { desk } = world;
  const replies = makeReplies(world);
  const hands: Hand[] = [];
  for (const [n, [role, name]] of names.entries()) {
    const dice = world.diceFor(1_000_000 + n);
    const member = await desk.join(role, name, n);
    hands.push({
      member,
      dice,
      promising: makePromising(world, replies, dice),
      speed: between(dice, 5, 14),
      late: n % 4 === 2 ? 30 : 3,
      away: new Set(),
    });
  }
  const agents = hands.filter(({ member }) => member.role === 'agent').map(({ member }) => member.id);
  const contacts = agents.map((id, n): [string, string] => [id, agents[(n + 1) % agents.length] ?? '']);
  return {
    contacts,
    begin: async () => {
      for (const hand of hands) await planAbsences(world, hand, hands);
      for (let at = world.start; at < world.end; at += day) {
        const on = dayOf(at);
        if (!isWorkday(on)) continue;
        for (const hand of hands) {
          if (hand.away.has(on)) continue;
          const late = hand.dice.chance(hand.late) ? between(hand.dice, 20, 150) : hand.dice.roll(6);
          world.agenda.add(instant(on, '09:00') + late * minute, async () => {
            await hand.promising.morning(hand.member);
            await shift(world, hand, replies, on);
          });
          if (hand.member.role === 'lead')
            for (let look = 30; look < 9 * 60; look += 20)
              world.agenda.add(instant(on, '09:00') + look * minute, () => replies.approve(hand.member));
        }
      }
    },
  };
}

/** A few days off entered beforehand, and a day or two on which somebody simply does not come. */
async function planAbsences(world: World, { member, dice, away }: Hand, hands: Hand[]): Promise<void> {
  const { options, desk } = world;
  const someDay = (): string => dayOf(world.start + dice.roll(options.days) * day);
  const from = someDay();
  const to = workdaysLater(from, between(dice, 0, 3));
  for (let at = instant(from, '12:00'); dayOf(at) <= to; at += day) away.add(dayOf(at));
  const others = hands.filter((other) => other.member !== member && other.member.role === 'agent');
  const standInId = others[dice.roll(others.length)]?.member.id ?? null;
  const body = { memberId: member.id, kind: dice.of(['leave', 'sick', 'trip']), from, to, standInId };
  await must(desk.owner.call('POST', '/api/v1/absences', body));
  const unsaid = Math.round((options.days / 92) * 2 + (dice.chance(30) ? 1 : 0));
  for (let n = 0; n < unsaid; n += 1) away.add(someDay());
}

/** Works through what waits until six, or half an hour longer while there is any. */
async function shift(world: World, hand: Hand, replies: Replies, on: string): Promise<void> {
  const { clock, agenda } = world;
  if (clock.now() > instant(on, '18:30')) return;
  const begun = await begin(hand);
  const next = (minutes: number): void =>
    agenda.add(clock.now() + minutes * minute, () => shift(world, hand, replies, on));
  if (begun === null) {
    if (clock.now() < instant(on, '18:00')) next(between(hand.dice, 15, 35));
    return;
  }
  const minutes = begun.quick ? 1 : Math.max(2, hand.speed + hand.dice.roll(9) - 4);
  // As the page does while somebody writes: a lock lives a minute.
  const lock = `/api/v1/conversations/${begun.conversation.id}/lock`;
  for (let written = 1; written < minutes; written += 1)
    agenda.add(clock.now() + written * minute - 5000, async () => {
      await hand.member.call('PUT', lock, { takeover: false });
    });
  agenda.add(clock.now() + minutes * minute, async () => {
    await finish(world, hand, replies, begun);
    await shift(world, hand, replies, on);
  });
}

type Begun = { conversation: Conversation; basedOn: string; quick: boolean; answered: boolean };

/** Takes the most urgent of their own, else of nobody's, and reads it. */
async function begin({ member }: Hand): Promise<Begun | null> {
  for (const whose of ['me', 'none']) {
    const path = `/api/v1/conversations?assignee=${whose}&status=open,in_progress&sort=urgency&limit=20`;
    const { body } = await must(member.call<{ items: Conversation[] }>('GET', path));
    for (const conversation of body.items) {
      if (conversation.waitingSince === null) continue;
      const lock = await member.call('PUT', `/api/v1/conversations/${conversation.id}/lock`, {
        takeover: false,
      });
      if (lock.status !== 200) continue;
      const messages = await readAll(member, conversation.id);
      const last = messages.at(-1);
      if (last === undefined || (await isWaitingForApproval(member, conversation.id))) {
        await member.call('DELETE', `/api/v1/conversations/${conversation.id}/lock`);
        continue;
      }
      const inbound = messages.findLast(({ direction }) => direction === 'inbound');
      const answered = messages.some(({ author }) => author !== null);
      return {
        conversation,
        basedOn: last.id,
        answered,
        quick: inbound !== undefined && needsNoAnswer(inbound.text),
      };
    }
  }
  return null;
}

async function readAll(member: Member, id: string): Promise<Message[]> {
  const path = `/api/v1/conversations/${id}/messages?limit=200`;
  const { body } = await must(member.call<{ items: Message[] }>('GET', path));
  return body.items.filter(({ direction }) => direction !== 'note');
}

async function isWaitingForApproval(member: Member, id: string): Promise<boolean> {
  const path = `/api/v1/conversations/${id}/approvals`;
  const { body } = await must(member.call<{ items: { state: string }[] }>('GET', path));
  return body.items.some(({ state }) => state === 'waiting' || state === 'sent_back');
}

/** Sends what was written; whoever finds that the thread moved on reads it again at the next turn. */
async function finish({ clock }: World, hand: Hand, replies: Replies, begun: Begun): Promise<void> {
  const { member, dice, promising } = hand;
  const { conversation, basedOn, quick, answered } = begun;
  const path = `/api/v1/conversations/${conversation.id}`;
  const share = dice.roll(100);
  if (quick) await member.call('PATCH', path, { status: 'done' });
  else if (!answered && share < 28) await promising.give(member, conversation.id, basedOn);
  else if (!answered && share < 34) {
    const held = await replies.send(member, { conversationId: conversation.id, text: answers.hold, basedOn });
    if (held === 'sent')
      await member.call('PATCH', path, {
        status: 'on_hold',
        holdReason: 'お客様のご返事待ち',
        holdUntil: new Date(instant(workdaysLater(dayOf(clock.now()), 2), '10:00')).toISOString(),
      });
  } else
    await replies.send(member, {
      conversationId: conversation.id,
      text: answers.final,
      basedOn,
      status: 'done',
    });
  await member.call('DELETE', `${path}/lock`);
}

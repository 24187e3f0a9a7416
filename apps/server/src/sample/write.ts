import { idAt } from '../platform/db/index.ts';
import * as course from './course.ts';
import { Dice } from './japanese/dice.ts';
import { farewellOf, letterOf, matterOf, subjectOf, type Matter } from './japanese/letters.ts';
import { personOf, type Person } from './japanese/people.ts';

/** The whole of which batches are written. */
export type Plan = {
  /** The first number; those before it were written by an earlier run. */
  first: number;
  conversations: number;
  now: number;
  desk: { name: string; address: string };
  /** Who shares the work, in turns; null for what nobody has taken. */
  assignees: readonly (string | null)[];
};

export type Letter = {
  id: string;
  ordinal: number;
  kind: course.Kind;
  text: string;
  quotedFrom: number | null;
  at: string;
  /** The mail's head as it came, of a customer's letter. */
  head: string | null;
};

export type Written = {
  id: string;
  n: number;
  /** The number of the customer among all that were ever made up. */
  person: number;
  subject: string;
  status: ReturnType<typeof course.statusOf>;
  hold: { reason: string; until: string } | null;
  assignee: string | null;
  author: string | null;
  waitingSince: string | null;
  letters: Letter[];
};

const holdReasons = ['入荷待ち', 'お客様のご返信待ち', '倉庫に確認中'];
const iso = (at: number): string => new Date(at).toISOString();

/** Somebody who writes, by number: the same person whenever asked for. */
export const personNumbered = (number: number): Person => personOf(new Dice(number + 1_000_000), number);

/** Conversation `n` of the plan, whole. */
export function writeConversation(plan: Plan, n: number): Written {
  const dice = new Dice(n);
  const number = plan.first - 1 + course.customerOf(n, course.customersFor(plan.conversations));
  const person = personNumbered(number);
  const matter = matterOf(dice, person);
  const subject = subjectOf(dice, matter);
  const last = plan.first + plan.conversations - 1;
  const start = course.byDay(plan.now - (last - n + 1) * course.pace(plan.conversations), plan.now);
  const status = course.statusOf(n, last, plan.conversations);
  const mail = { subject, person, desk: plan.desk };
  const times = course.timesOf(n, start, plan.now);
  const letters = lettersOf(dice, matter, n, times, { ...mail, isDone: status === 'done' });
  const turn = plan.assignees[n % plan.assignees.length] ?? null;
  // Of what is new, half waits for somebody to take it.
  const assignee = status === 'open' && n % 2 === 0 ? null : turn;
  return {
    id: idAt(start),
    n,
    person: number,
    subject,
    status,
    hold:
      status === 'on_hold'
        ? { reason: dice.of(holdReasons), until: iso(plan.now + (1 + (n % 20)) * 86_400_000) }
        : null,
    assignee,
    author: assignee ?? plan.assignees.find((each) => each !== null) ?? null,
    waitingSince: status === 'done' ? null : waitingSince(letters),
    letters,
  };
}

type Mail = { subject: string; person: Person; desk: Plan['desk']; isDone: boolean };

function lettersOf(dice: Dice, matter: Matter, n: number, times: readonly number[], mail: Mail): Letter[] {
  let before: string | null = null;
  return times.map((at, index) => {
    const kind = course.kindOf(n, index + 1);
    const isLast = index + 1 === times.length;
    const isFarewell = isLast && kind === 'inbound' && mail.isDone;
    const letter = isFarewell
      ? { text: farewellOf(dice, matter, index > 0), quotedFrom: null }
      : letterOf(dice, matter, kind, before);
    if (kind !== 'note') before = letter.text;
    const id = idAt(at);
    return {
      id,
      ordinal: index + 1,
      kind,
      ...letter,
      at: iso(at),
      head: kind === 'inbound' ? headOf(id, at, mail) : null,
    };
  });
}

/** The head of a mail in UTF-8 as it is (RFC 6532). */
function headOf(id: string, at: number, { subject, person, desk }: Mail): string {
  return [
    `From: "${person.name}" <${person.address}>`,
    `To: "${desk.name.replaceAll(/["\\\r\n]/g, '')}" <${desk.address}>`,
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@example.ne.jp>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '\r\n',
  ].join('\r\n');
}

/** Since when the customer waits for an answer; null when they had the last one. */
function waitingSince(letters: readonly Letter[]): string | null {
  const answered = letters.findLastIndex(({ kind }) => kind === 'outbound');
  return letters.slice(answered + 1).find(({ kind }) => kind === 'inbound')?.at ?? null;
}

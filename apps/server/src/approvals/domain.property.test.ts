import type { Role } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, draftWith, type Action, type Standing } from './domain.ts';
import { approves } from './policy.ts';
import { reasonsFor, type Rule } from './rules.ts';

/**
 * A desk in a few lines: what members do with replies, decided by the real rules and the real states. What is checked is
 * what leaves it, and that nothing that was written is lost.
 */
const members: { id: string; role: Role; named: boolean }[] = [
  { id: 'owner', role: 'owner', named: false },
  { id: 'lead', role: 'lead', named: false },
  { id: 'named', role: 'agent', named: true },
  { id: 'agent', role: 'agent', named: false },
  { id: 'trainee', role: 'trainee', named: true },
];
const memberOf = (id: string) => {
  const found = members.find((member) => member.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const rule: Rule = {
  id: 'r',
  conditions: {
    channelIds: [],
    customerIds: [],
    companies: [],
    assigneeIds: [],
    words: ['返金'],
    amountAtLeast: null,
    outside: false,
  },
  exceptApprovers: false,
  note: '',
};
const nowhere = {
  channel: undefined,
  customer: undefined,
  assignee: undefined,
  recipients: undefined,
  house: { members: [], channels: [] },
};

type Reply = Standing & { id: number; text: string };
type Sent = { replyId: number | null; writer: string; text: string };

class Desk {
  newest = 1;
  readonly replies: Reply[] = [];
  readonly drafts = new Map<string, string>();
  readonly sent: Sent[] = [];
  /** Every approval that was given: by whom, for which text, having read how far. */
  readonly given: { replyId: number; by: string; text: string; newest: number; read: number }[] = [];
  /** Every text that was ever handed in, with who holds it now. */
  readonly handedIn: { writer: string; text: string }[] = [];

  needs(writer: string, text: string): boolean {
    const { role, named } = memberOf(writer);
    const standing = { role, mayApprove: approves(role, named) };
    return reasonsFor({ text, around: nowhere }, standing, [rule]).reasons.length > 0;
  }

  submit(writer: string, text: string): void {
    const open = this.replies.find(
      (reply) => reply.writerId === writer && (reply.state === 'waiting' || reply.state === 'sent_back'),
    );
    if (!this.needs(writer, text) && open?.state !== 'sent_back') {
      this.sent.push({ replyId: null, writer, text });
      return;
    }
    if (open === undefined) {
      const id = this.replies.length;
      this.replies.push({
        id,
        state: 'waiting',
        revision: 1,
        writerId: writer,
        seenOrdinal: this.newest,
        text,
      });
      this.handedIn.push({ writer, text });
      this.drafts.delete(writer);
      return;
    }
    if (this.#take(open, { kind: 'request_again', by: writer, seenOrdinal: this.newest })) {
      open.text = text;
      this.handedIn.push({ writer, text });
      this.drafts.delete(writer);
    }
  }

  approve(by: string, reply: Reply, revision: number, text: string, read: number): void {
    const { role, named } = memberOf(by);
    if (!approves(role, named)) return;
    const edited = text !== reply.text;
    const action = {
      kind: 'approve',
      by,
      revision,
      edited,
      newestOrdinal: this.newest,
      readOrdinal: read,
    } as const;
    const seen = reply.seenOrdinal;
    if (!this.#take(reply, action)) return;
    reply.text = text;
    this.given.push({ replyId: reply.id, by, text, newest: this.newest, read: Math.max(read, seen) });
    this.sent.push({ replyId: reply.id, writer: reply.writerId ?? '', text });
    this.newest += 1;
  }

  sendBack(by: string, reply: Reply, revision: number): void {
    const { role, named } = memberOf(by);
    if (approves(role, named) && this.#take(reply, { kind: 'send_back', by, revision }))
      this.#giveBack(reply);
  }

  withdraw(by: string, reply: Reply): void {
    const waited = reply.state === 'waiting';
    if (this.#take(reply, { kind: 'withdraw', by }) && waited) this.#giveBack(reply);
  }

  #giveBack(reply: Reply): void {
    const writer = reply.writerId ?? '';
    const begun = this.drafts.get(writer);
    const draft = begun === undefined ? null : { text: begun, attachmentIds: [] };
    this.drafts.set(writer, draftWith({ text: reply.text, attachmentIds: [] }, draft).text);
  }

  #take(reply: Reply, action: Action): boolean {
    const outcome = act(reply, action);
    if (!('standing' in outcome)) return false;
    Object.assign(reply, outcome.standing);
    return true;
  }
}

const who = fc.constantFrom(...members.map(({ id }) => id));
const text = fc.constantFrom(
  'かしこまりました。',
  'ﾍﾝｷﾝいたします。',
  '返金いたします。',
  '返\n金いたします。',
);
const at = fc.nat({ max: 5 });
const deed = fc.oneof(
  fc.record({ do: fc.constant('submit' as const), by: who, text }),
  fc.record({ do: fc.constant('write' as const), by: who, text }),
  fc.record({ do: fc.constant('arrive' as const) }),
  fc.record({
    do: fc.constant('approve' as const),
    by: who,
    at,
    revision: fc.option(fc.integer({ min: 1, max: 3 })),
    text: fc.option(text),
    read: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('back' as const),
    by: who,
    at,
    revision: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({ do: fc.constant('withdraw' as const), by: who, at }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function run(desk: Desk, one: Deed): void {
  if (one.do === 'arrive') desk.newest += 1;
  else if (one.do === 'submit') desk.submit(one.by, one.text);
  else if (one.do === 'write') desk.drafts.set(one.by, one.text);
  else {
    const reply = desk.replies[one.at];
    if (reply === undefined) return;
    if (one.do === 'withdraw') desk.withdraw(one.by, reply);
    else if (one.do === 'back') desk.sendBack(one.by, reply, one.revision ?? reply.revision);
    else
      desk.approve(
        one.by,
        reply,
        one.revision ?? reply.revision,
        one.text ?? reply.text,
        one.read ? desk.newest : 0,
      );
  }
}

function after(deeds: Deed[]): Desk {
  const desk = new Desk();
  for (const one of deeds) run(desk, one);
  return desk;
}

const deeds = fc.array(deed, { minLength: 1, maxLength: 40 });
const many = { numRuns: 3000 };

describe('whatever members do, in whatever order', () => {
  it('nothing that needs approval is sent without somebody else’s approval of exactly that text', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const desk = after(all);
        for (const sent of desk.sent) {
          if (sent.replyId === null) {
            expect(desk.needs(sent.writer, sent.text)).toBe(false);
            continue;
          }
          const approvals = desk.given.filter(({ replyId }) => replyId === sent.replyId);
          expect(approvals).toMatchObject([{ text: sent.text }]);
          expect(approvals[0]?.by).not.toBe(sent.writer);
        }
      }),
      many,
    );
  });

  it('nothing is approved over a message that nobody who decides has read', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        for (const { newest, read } of after(all).given) expect(read).toBeGreaterThanOrEqual(newest);
      }),
      many,
    );
  });

  it('no reply is sent twice', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const ids = after(all).sent.flatMap(({ replyId }) => (replyId === null ? [] : [replyId]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      many,
    );
  });

  it('no text is lost: each reply is sent, waits, or is its writer’s draft unless they wrote over it', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const desk = after(all.filter((one) => one.do !== 'write'));
        for (const reply of desk.replies) {
          if (reply.state === 'waiting') expect(reply.text).not.toBe('');
          if (reply.state !== 'sent_back') continue;
          expect(desk.drafts.get(reply.writerId ?? '')).toContain(reply.text);
        }
        for (const sent of desk.sent) expect(sent.text).not.toBe('');
      }),
      many,
    );
  });

  it('a reply that is approved or taken back stays so', () => {
    fc.assert(
      fc.property(deeds, deeds, (before, later) => {
        const desk = after(before);
        const final = desk.replies
          .filter(({ state }) => state === 'approved' || state === 'withdrawn')
          .map((reply) => ({ ...reply }));
        for (const one of later) run(desk, one);
        for (const reply of final) expect(desk.replies[reply.id]).toEqual(reply);
      }),
      many,
    );
  });
});

describe('the draft of who gets a reply back', () => {
  const draft = fc.record({ text: fc.string(), attachmentIds: fc.array(fc.uuid(), { maxLength: 3 }) });

  it('holds all of both texts and each file once', () => {
    fc.assert(
      fc.property(draft, fc.option(draft), (reply, begun) => {
        const result = draftWith(reply, begun);
        expect(result.text).toContain(reply.text);
        expect(result.text).toContain(begun?.text.trim() ?? '');
        const files = [...reply.attachmentIds, ...(begun?.attachmentIds ?? [])];
        expect(result.attachmentIds.toSorted()).toEqual([...new Set(files)].toSorted());
      }),
    );
  });

  it('does not say the same twice', () => {
    const same = { text: '同じ本文', attachmentIds: [] };
    expect(draftWith(same, same).text).toBe('同じ本文');
  });
});

import type { ConversationStatus, DeadlineKind, DeadlineMark } from '@madoguchi/contract';

/** What was said in a conversation, as far as deadlines care. Instants are milliseconds. */
export type Turn = {
  id: string;
  at: number;
  ordinal: number;
  /** `machine`: an automatic answer; it acknowledges, but does not answer. */
  from: 'customer' | 'member' | 'machine';
  memberId: string | null;
  marks: readonly DeadlineMark[];
};

/** That a conversation was put on hold, taken up again, closed or opened again. */
export type Change = {
  at: number;
  from: ConversationStatus | null;
  to: ConversationStatus;
  memberId: string | null;
  /** A message of the customer opened it again. */
  byCustomer: boolean;
};

export type Story = {
  turns: readonly Turn[];
  changes: readonly Change[];
  /** As the conversation stands now. */
  status: ConversationStatus;
  /** Whether its customer waits for an answer now: what was closed by mistake and taken back does. */
  waiting: boolean;
};

/** What is known of a wait from a message on: what was read in it and in those before it. */
export type Stage = { at: number; marks: readonly DeadlineMark[] };

/** Something a customer waits for, from the message that began it until it was met or became needless. */
export type Need = {
  kind: DeadlineKind;
  messageId: string;
  startedAt: number;
  metAt: number | null;
  endedAt: number | null;
  memberId: string | null;
  /** Its first message, and every later one in which something new was read: each counts from its own moment. */
  stages: [Stage, ...Stage[]];
};

export const isSettled = ({ metAt, endedAt }: Pick<Need, 'metAt' | 'endedAt'>): boolean =>
  metAt !== null || endedAt !== null;

type Step = { at: number; place: number; turn: Turn } | { at: number; place: number; change: Change };

/**
 * Everything in its order. Messages keep that of the conversation: an answer is to all that stood there when it was
 * written, whatever the clocks of mail servers say, and not to what was sent before but came in after it. Of one instant,
 * what was said comes before what was done about it.
 */
function stepsOf({ turns, changes }: Story): Step[] {
  let latest = Number.NEGATIVE_INFINITY;
  const said = turns
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((turn) => {
      latest = Math.max(latest, turn.at);
      return { at: latest, place: turn.ordinal, turn };
    });
  const steps: Step[] = [
    ...said,
    ...changes.map((change) => ({ at: change.at, place: Number.MAX_SAFE_INTEGER, change })),
  ];
  return steps.toSorted((a, b) => a.at - b.at || a.place - b.place);
}

class Reading {
  readonly needs: Need[] = [];
  #answer: Need | null = null;
  #acknowledgement: Need | null = null;
  #resolution: Need | null = null;
  /** What the last closing ended, in case it is taken back. */
  #closed: Need[] = [];
  #begun = false;

  #open(kind: DeadlineKind, { id, at, marks }: Turn): Need {
    const need: Need = {
      kind,
      messageId: id,
      startedAt: at,
      metAt: null,
      endedAt: null,
      memberId: null,
      stages: [{ at, marks }],
    };
    this.needs.push(need);
    return need;
  }

  /** What is read in a later message counts from that message: nobody could have known of it before. */
  #learn({ stages, startedAt }: Need, { at, marks }: Turn): void {
    const known = stages.at(-1)?.marks ?? [];
    const fresh = marks.filter((mark) => !known.includes(mark));
    if (fresh.length > 0) stages.push({ at: Math.max(at, startedAt), marks: [...known, ...fresh] });
  }

  turn(turn: Turn): void {
    if (turn.from === 'customer') this.#asked(turn);
    else {
      this.#meet(this.#acknowledgement, turn);
      this.#acknowledgement = null;
      if (turn.from === 'machine') return;
      this.#meet(this.#answer, turn);
      this.#answer = null;
      this.#closed = [];
      this.#begun = true;
    }
  }

  #asked(turn: Turn): void {
    this.#resolution ??= this.#open('resolution', turn);
    if (!this.#begun) this.#acknowledgement = this.#open('acknowledgement', turn);
    for (const need of [this.#answer, this.#acknowledgement, this.#resolution])
      if (need !== null) this.#learn(need, turn);
    this.#answer ??= this.#open(this.#begun ? 'next_answer' : 'first_answer', turn);
    this.#begun = true;
  }

  #meet(need: Need | null, { at, memberId }: Pick<Turn, 'at' | 'memberId'>): void {
    if (need === null) return;
    need.metAt = Math.max(at, need.startedAt);
    need.memberId = memberId;
  }

  close(at: number, memberId: string | null): void {
    const open = [this.#acknowledgement, this.#answer].filter((need) => need !== null);
    for (const need of open) need.endedAt = Math.max(at, need.startedAt);
    this.#meet(this.#resolution, { at, memberId });
    this.#closed = [...open, ...(this.#resolution === null ? [] : [this.#resolution])];
    this.#acknowledgement = this.#answer = this.#resolution = null;
  }

  /** The last closing is taken back: what it ended goes on; what was resolved is not, in any case. */
  reopen(withAnswers: boolean): void {
    const back = this.#closed.filter((need) => withAnswers || need.kind === 'resolution');
    for (const need of back) {
      if (need.kind === 'resolution') {
        if (this.#resolution !== null) continue;
        this.#resolution = need;
      } else if (need.kind === 'acknowledgement') this.#acknowledgement = need;
      else if (this.#answer === null) this.#answer = need;
      else continue;
      need.metAt = need.endedAt = need.memberId = null;
    }
    this.#closed = this.#closed.filter((need) => !back.includes(need));
  }

  get open(): boolean {
    return [this.#acknowledgement, this.#answer, this.#resolution].some((need) => need !== null);
  }

  get answering(): boolean {
    return this.#answer !== null;
  }
}

/**
 * What the customer waited and waits for. The first message asks for an acknowledgement and an answer; what they write
 * after a person has answered, for the next one. Any answer acknowledges; only a person's, also by telephone, answers.
 * Closing resolves, and ends without an answer what waited for one.
 */
export function needsOf(story: Story): Need[] {
  const reading = new Reading();
  let last = Number.NEGATIVE_INFINITY;
  for (const step of stepsOf(story)) {
    last = step.at;
    if ('turn' in step) reading.turn(step.turn);
    else if (step.change.to === 'done') reading.close(step.at, step.change.memberId);
    // Their message may have been sent before it was closed and have come in after: then it is what is waited for.
    else if (step.change.from === 'done') reading.reopen(step.change.byCustomer && !reading.answering);
  }
  if (story.status === 'done' && reading.open) reading.close(last, null);
  if (story.status !== 'done' && story.waiting && !reading.answering) reading.reopen(true);
  return reading.needs;
}

/** From when until when a conversation was on hold, in order; null: it still is. */
export function holdsOf({ changes, status, turns }: Story): { from: number; until: number | null }[] {
  const holds: { from: number; until: number | null }[] = [];
  for (const { at, from, to } of changes.toSorted((a, b) => a.at - b.at)) {
    const open = holds.at(-1);
    if (to === 'on_hold' && open?.until !== null) holds.push({ from: at, until: null });
    if (from === 'on_hold' && to !== 'on_hold' && open?.until === null) open.until = at;
  }
  const open = holds.at(-1);
  if (status === 'on_hold' && open?.until !== null) {
    const known = [...turns, ...changes].map(({ at }) => at);
    holds.push({ from: Math.max(0, ...known), until: null });
  }
  // It left the hold in a way that nobody wrote down.
  if (status !== 'on_hold' && open?.until === null)
    open.until = Math.max(open.from, ...turns.map(({ at }) => at));
  return holds;
}

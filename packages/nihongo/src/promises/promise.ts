import type { Calendar, DateMention } from '../dates/index.ts';

/** What one's own side has promised to do, named after the last verb. */
export type Act = 'contact' | 'send' | 'refund' | 'visit' | 'exchange' | 'investigate' | 'arrange' | 'other';

/** A promise found in an outgoing message. Offsets are in UTF-16 units. */
export interface Promised {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`: the clause that promises. */
  readonly at: string;
  readonly act: Act;
  /** `2026-11-25` (by the end of that day) or `2026-11-25T15:00`, Asia/Tokyo; null where no date was given. */
  readonly due: string | null;
  /** The event yet to come that the promise starts with (ご入金確認後); then `due` is null. */
  readonly condition: string | null;
  readonly precision: DateMention['precision'] | 'none';
}

export interface PromiseOptions {
  /** When the message was or will be sent: a `Date` or an ISO 8601 string. */
  readonly sentAt: string | Date;
  readonly calendar?: Calendar;
}

/** What an assertion commits to: the dictionary form of the act, and how plainly it is promised. */
export interface Commitment {
  readonly base: string;
  /** firm: humble or a service in itself; plain: a mere act, believed only with a date. */
  readonly strength: 'firm' | 'plain';
}

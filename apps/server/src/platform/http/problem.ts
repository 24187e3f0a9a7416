import { errorStatus, type ErrorCode, type Problem } from '@madoguchi/contract';

type Extra = Partial<
  Pick<
    Problem,
    | 'errors'
    | 'lock'
    | 'lastMessageId'
    | 'mergedInto'
    | 'findings'
    | 'promises'
    | 'decision'
    | 'openPoints'
    | 'customer'
    | 'company'
    | 'way'
  >
>;

/** An error a client is told of: a stable code, a sentence that says what to do, and what helps to go on. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extra: Extra;

  constructor(code: ErrorCode, detail: string, extra: Extra = {}) {
    super(detail);
    this.code = code;
    this.extra = extra;
  }
}

const titles: Partial<Record<ErrorCode, string>> = {
  thread_moved_on: 'The conversation moved on',
  locked_by_other: 'Someone else is answering',
  reply_blocked: 'A rule stops this answer',
  promise_undated: 'A promise has no date',
  own_reply: 'Nobody approves their own reply',
  reply_changed: 'The text has changed',
  open_points: 'Points of a check list are open',
  reply_waiting: 'A reply of yours waits already',
  assistance_off: 'Assistance is switched off',
  assistance_limit: 'The limit of this month is reached',
};

/** The error as RFC 9457 problem details. */
export function toProblem(code: ErrorCode, detail: string, extra: Extra = {}): Problem {
  const title = titles[code] ?? code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return { type: `urn:madoguchi:problem:${code}`, title, status: errorStatus[code], code, detail, ...extra };
}

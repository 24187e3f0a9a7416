import type { Call, CallOutcome, Customer, RecordCall, UpdateCall } from '@madoguchi/contract';
import { fromWallClock } from '../../inbox/logic/zoned.ts';

/** The form's fields as they stand: all text, so that a draft keeps them as they are. */
export type CallFields = {
  direction: 'inbound' | 'outbound';
  outcome: CallOutcome;
  /** What was typed of a number or a name. */
  who: string;
  customerId: string;
  customerName: string;
  honorific: string;
  /** A name for someone whose number nobody has. */
  name: string;
  notes: string;
  minutes: string;
  callback: string;
  callbackAt: string;
  ownerId: string;
  done: string;
  startedAt: string;
};

export const outcomes = ['answered', 'missed', 'voicemail', 'busy', 'failed'] as const;

export function emptyFields(now: Date, memberId: string): CallFields {
  return {
    direction: 'inbound',
    outcome: 'answered',
    who: '',
    customerId: '',
    customerName: '',
    honorific: '',
    name: '',
    notes: '',
    minutes: '',
    callback: '',
    callbackAt: '',
    ownerId: memberId,
    done: '',
    startedAt: now.toISOString(),
  };
}

/** A draft as it was kept, over what the form begins with. What a newer or older desk kept otherwise is left out. */
export function withDraft(fields: CallFields, kept: Record<string, string>): CallFields {
  const known = Object.entries(kept).filter(([name]) => Object.hasOwn(fields, name));
  const merged: CallFields = { ...fields, ...Object.fromEntries(known) };
  return {
    ...merged,
    direction: merged.direction === 'outbound' ? 'outbound' : 'inbound',
    outcome: outcomes.find((one) => one === merged.outcome) ?? 'answered',
  };
}

/** What the form shows of a call that the telephone told of. */
export function ofCall(fields: CallFields, call: Call): CallFields {
  const known = !isUnknown(call);
  return {
    ...fields,
    direction: call.direction,
    outcome: call.outcome ?? 'answered',
    customerId: known ? call.customer.id : '',
    customerName: known ? call.customer.name : '',
    honorific: known ? call.customer.honorific : '',
    notes: call.notes,
    startedAt: call.startedAt,
  };
}

/** Whether nobody has said yet who it was. */
export function isUnknown({ customer, shownNumber }: Call): boolean {
  return customer.withheld || customer.name === shownNumber;
}

/** Whether a text is meant as a number: it begins as one. */
export function isNumber(text: string): boolean {
  return /^[+(]?\d[\d\s()+./-]{2,}/u.test(
    text
      .normalize('NFKC')
      .trim()
      .replaceAll(/[‐‑–—―−ー]/gu, '-'),
  );
}

const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/gu, '');

/** Which number of a customer is meant by the digits that they were found by; empty for none, or where a name was typed. */
export function numberMeant({ contactPoints }: Pick<Customer, 'contactPoints'>, text: string): string {
  const digits = digitsOf(text);
  if (!isNumber(text) || digits === '') return '';
  const phones = contactPoints.filter(({ kind }) => kind === 'phone');
  return phones.find(({ value }) => digitsOf(value).includes(digits))?.value ?? '';
}

/** Whether nobody gave a number or name. */
export function isWithheld(text: string): boolean {
  return /^(?:非通知|withheld)$/iu.test(text.normalize('NFKC').trim());
}

/** `number`: the server could not read it. */
export type FormProblem = 'who' | 'number' | 'time' | 'minutes';

/** What is missing or wrong before it can be saved. */
export function problemsOf(
  fields: CallFields,
  { now, timeZone, isKnownCall }: { now: Date; timeZone: string; isKnownCall: boolean },
): FormProblem[] {
  const at = fromWallClock(fields.callbackAt, timeZone);
  const found: FormProblem[] = [];
  if (!isKnownCall && fields.customerId === '' && fields.who.trim() === '') found.push('who');
  if (fields.callback !== '' && (at === null || at <= now)) found.push('time');
  if (fields.minutes.trim() !== '' && minutesOf(fields.minutes) === null) found.push('minutes');
  return found;
}

function minutesOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}(?:\.\d{1,2})?$/u.test(plain) && Number(plain) <= 1440 ? Number(plain) : null;
}

/** What both requests say alike. */
function common(fields: CallFields, timeZone: string): UpdateCall {
  const at = fields.callback === '' ? null : fromWallClock(fields.callbackAt, timeZone);
  const minutes = minutesOf(fields.minutes);
  return {
    outcome: fields.outcome,
    notes: fields.notes.trim(),
    ...(minutes === null ? {} : { seconds: Math.round(minutes * 60) }),
    ...(at === null
      ? {}
      : { callback: { dueAt: at.toISOString(), ownerId: fields.ownerId === '' ? null : fields.ownerId } }),
    ...(fields.done === '' ? {} : { status: 'done' as const }),
  };
}

/** The request that writes down a call nobody knew of. */
export function recordRequest(fields: CallFields, timeZone: string): Omit<RecordCall, 'draft'> {
  const { direction, customerId, startedAt } = fields;
  const who = fields.who.trim();
  const number = who === '' || isWithheld(who) || !isNumber(who) ? null : who;
  const name = number === null && !isWithheld(who) ? who : fields.name.trim();
  return {
    ...common(fields, timeZone),
    outcome: fields.outcome,
    direction,
    startedAt,
    ...(number === null ? {} : { number }),
    ...(customerId === '' ? (name === '' ? {} : { customerName: name }) : { customerId }),
  };
}

/** The request that writes down what was said in a call the telephone told of: how it went is left to it. */
export function updateRequest(fields: CallFields, call: Call, timeZone: string): UpdateCall {
  const { outcome: _, seconds: __, ...rest } = common(fields, timeZone);
  const name = fields.who.trim();
  const chosen = fields.customerId !== '' && fields.customerId !== call.customer.id;
  return {
    ...rest,
    ...(chosen ? { customerId: fields.customerId } : {}),
    ...(!chosen && isUnknown(call) && name !== '' && !isNumber(name) && !isWithheld(name)
      ? { customerName: name }
      : {}),
  };
}

/** What a text is: an outgoing reply, a customer's message, or word of mouth found elsewhere. */
export type ItemKind = 'reply' | 'message' | 'mention';

/** An earlier message of the conversation, and whose it was. */
export interface EarlierMessage {
  readonly from: 'customer' | 'own';
  readonly text: string;
}

/** Earlier messages with whose they were. */
export function earlier(context: ItemContext | undefined): readonly EarlierMessage[] {
  const messages = context?.previousMessages ?? [];
  return messages.map((one) => (typeof one === 'string' ? { from: 'customer', text: one } : one));
}

/** What is known around a text; all of it optional. */
export interface ItemContext {
  /** The customer's name, without 様. */
  readonly customer?: string;
  /** The own company's name. */
  readonly company?: string;
  /** Names of the own staff. */
  readonly members?: readonly string[];
  /** Earlier messages of the conversation, oldest first; a plain string is the customer's. */
  readonly previousMessages?: readonly (string | EarlierMessage)[];
  /** Days on which the own company is closed beyond weekends and public holidays, `YYYY-MM-DD`. */
  readonly closures?: readonly string[];
  /** Days on which it works although most companies do not, `YYYY-MM-DD`. */
  readonly workdays?: readonly string[];
}

/** One text to analyse. */
export interface Item {
  readonly id: string | number;
  readonly kind: ItemKind;
  readonly text: string;
  readonly channel?: 'email' | 'line' | 'chat';
  /** Where a mention stood: x, instagram, youtube, review, blog, line … */
  readonly source?: string;
  /** When a reply was or will be sent, ISO 8601. */
  readonly sentAt?: string;
  readonly context?: ItemContext;
}

/** An item that cannot be read; its message says what to correct. */
export class ItemError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new ItemError(`"${name}" must be a string`);
}

function optionalTexts(fields: Fields, name: string): readonly string[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value;
  throw new ItemError(`"context.${name}" must be a list of strings`);
}

function optionalDays(fields: Fields, name: string): readonly string[] | undefined {
  const days = optionalTexts(fields, name);
  const wrong = days?.find((day) => !/^\d{4}-\d{2}-\d{2}$/u.test(day));
  if (wrong !== undefined) throw new ItemError(`"context.${name}": "${wrong}" is not a day like 2026-12-28`);
  return days;
}

/** Earlier messages: texts of the customer, or objects that say whose each was. */
function earlierMessages(fields: Fields): readonly (string | EarlierMessage)[] | undefined {
  const value = fields['previousMessages'];
  if (value === undefined || value === null) return undefined;
  const wrong = new ItemError('"context.previousMessages" must be a list of strings or of {"from", "text"}');
  if (!Array.isArray(value)) throw wrong;
  return value.map((one: unknown): string | EarlierMessage => {
    if (typeof one === 'string') return one;
    if (!isFields(one) || typeof one['text'] !== 'string') throw wrong;
    return { from: one['from'] === 'own' ? 'own' : 'customer', text: one['text'] };
  });
}

/** Leaves out what is not there, so that an absent field and one that is `null` are the same. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function readContext(value: unknown): ItemContext | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isFields(value)) throw new ItemError('"context" must be an object');
  return present({
    customer: optionalText(value, 'customer'),
    company: optionalText(value, 'company'),
    members: optionalTexts(value, 'members'),
    previousMessages: earlierMessages(value),
    closures: optionalDays(value, 'closures'),
    workdays: optionalDays(value, 'workdays'),
  });
}

const kinds = ['reply', 'message', 'mention'] as const;
const channels = ['email', 'line', 'chat'] as const;

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new ItemError(`"${name}" must be one of ${allowed.join(', ')}, not "${value}"`);
  return found;
}

/**
 * Reads one line of NDJSON.
 *
 * @throws {ItemError} where the line is no JSON object of the documented form
 */
export function readItem(line: string): Item {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ItemError('this is not JSON');
  }
  if (!isFields(value)) throw new ItemError('a line must be a JSON object');
  const { id, text } = value;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new ItemError('"id" must be a string or a number');
  if (typeof text !== 'string') throw new ItemError('"text" must be a string');
  const kind = oneOf('kind', optionalText(value, 'kind'), kinds);
  if (kind === undefined) throw new ItemError(`"kind" must be one of ${kinds.join(', ')}`);
  const sentAt = optionalText(value, 'sentAt');
  if (sentAt !== undefined && Number.isNaN(Date.parse(sentAt)))
    throw new ItemError(`"sentAt": "${sentAt}" is not a time like 2026-11-20T10:00:00+09:00`);
  const channel = oneOf('channel', optionalText(value, 'channel'), channels);
  const source = optionalText(value, 'source');
  const context = readContext(value['context']);
  return { id, kind, text, ...present({ channel, source, sentAt, context }) } as Item;
}

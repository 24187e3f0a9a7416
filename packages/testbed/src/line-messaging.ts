import { randomUUID } from 'node:crypto';
import type { LineState } from './line-state.ts';

/** An answer of the fake: null bytes for JSON. */
export type LineAnswer = { status: number; json: object; headers?: Record<string, string> };

export const monthlyLimit = 'You have reached your monthly limit.';

type Sending = { to?: unknown; replyToken?: unknown; messages?: unknown };

const forbiddenName = /line/i;

function faultOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return 'must be an object';
  const one: Record<string, unknown> = { ...message };
  if (one['type'] === 'text') {
    const text = one['text'];
    if (typeof text !== 'string' || text.length === 0) return 'May not be empty';
    if (text.length > 5000) return 'Length must be between 0 and 5000';
  }
  if (one['type'] === 'image')
    for (const field of ['originalContentUrl', 'previewImageUrl'])
      if (!String(one[field]).startsWith('https://')) return 'Must be a valid HTTPS URL';
  const template = one['template'];
  if (one['type'] === 'template') {
    const text = typeof template === 'object' && template !== null && 'text' in template ? template.text : '';
    if (String(text).length > 160) return 'Length must be between 0 and 160';
  }
  const sender = one['sender'];
  if (typeof sender === 'object' && sender !== null && 'name' in sender) {
    if (String(sender.name).length > 20 || forbiddenName.test(String(sender.name)))
      return 'The name of the sender may not be used';
  }
  return null;
}

function checked(messages: unknown): { messages: Record<string, unknown>[] } | { fault: LineAnswer } {
  const list: unknown[] = Array.isArray(messages) ? messages : [];
  const bad = (message: string, property: string): { fault: LineAnswer } => ({
    fault: {
      status: 400,
      json: { message: 'The request body has 1 error(s)', details: [{ message, property }] },
    },
  });
  if (list.length < 1 || list.length > 5) return bad('Size must be between 1 and 5', 'messages');
  for (const [index, message] of list.entries()) {
    const fault = faultOf(message);
    if (fault !== null) return bad(fault, `messages[${index}]`);
  }
  return { messages: list.map((message) => ({ ...(message as object) })) };
}

/** Reply: free, with a token that works once; a retry key is refused. */
export function reply(state: LineState, body: Sending, retryKey: string | undefined): LineAnswer {
  if (retryKey !== undefined)
    return { status: 400, json: { message: 'The retry key is not acceptable for this endpoint.' } };
  const good = checked(body.messages);
  if ('fault' in good) return good.fault;
  const to = state.spendReplyToken(String(body.replyToken));
  if (to === undefined) return { status: 400, json: { message: 'Invalid reply token' } };
  return { status: 200, json: { sentMessages: state.give(to, 'reply', good.messages) } };
}

/** Multicast: each recipient counts; whoever is not known is left out, and nothing is said of it. */
export function multicast(state: LineState, body: Sending, retryKey: string | undefined): LineAnswer {
  const before = retryKey === undefined ? undefined : state.acceptedBefore(retryKey);
  if (before !== undefined) return { status: 409, json: { message: 'The retry key is already accepted' } };
  const good = checked(body.messages);
  if ('fault' in good) return good.fault;
  const to = Array.isArray(body.to) ? body.to.map(String) : [];
  if (to.length < 1 || to.length > 500)
    return { status: 400, json: { message: 'Size must be between 1 and 500' } };
  const known = to.filter((user) => state.users.get(user)?.blocked === false);
  if (state.quota !== null && state.used + known.length > state.quota)
    return { status: 429, json: { message: monthlyLimit } };
  state.used += known.length;
  for (const user of to) state.give(user, 'multicast', good.messages);
  if (retryKey !== undefined)
    state.remember(retryKey, { requestId: randomUUID(), body: JSON.stringify(body), answer: {} });
  return { status: 200, json: {} };
}

/** Push: counted per recipient; the same retry key is accepted once, then 409 with what was answered then. */
export function push(state: LineState, body: Sending, retryKey: string | undefined): LineAnswer {
  const before = retryKey === undefined ? undefined : state.acceptedBefore(retryKey);
  if (before !== undefined) {
    return {
      status: 409,
      json: { message: 'The retry key is already accepted', ...before.answer },
      headers: { 'x-line-accepted-request-id': before.requestId },
    };
  }
  const good = checked(body.messages);
  if ('fault' in good) return good.fault;
  const to = String(body.to);
  if (!state.users.has(to)) return { status: 400, json: { message: 'Failed to send messages' } };
  if (state.quota !== null && state.used >= state.quota)
    return { status: 429, json: { message: monthlyLimit } };
  // Blocked: accepted, delivered to nobody, and not counted.
  if (state.users.get(to)?.blocked === false) state.used += 1;
  const answer = { sentMessages: state.give(to, 'push', good.messages) };
  if (retryKey !== undefined)
    state.remember(retryKey, { requestId: randomUUID(), body: JSON.stringify(body), answer });
  return { status: 200, json: answer };
}

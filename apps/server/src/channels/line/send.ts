import { createHash } from 'node:crypto';
import type { DeliveryReason } from '@madoguchi/contract';
import type { messagingApi } from '@line/bot-sdk';
import type { SendOutcome } from '../kit/index.ts';
import { LineProblem, messageOf, sentMessagesOf, type LineApi, type LineMessage } from './client.ts';
import { requestsOf } from './outbound.ts';

export type LineDelivery = {
  /** The message's id (a UUID), the same at every attempt: LINE's retry keys are made of it. */
  id: string;
  /** A user, group or room. */
  to: string;
  messages: readonly LineMessage[];
  /** Takes the reply token of the customer's newest message, once; null when there is none that is fresh. */
  takeReplyToken: () => Promise<string | null>;
  /** Only as a free reply: never as one that LINE counts. */
  onlyFree?: boolean;
  /** Must resolve before bytes leave that could not be sent again without doubt. */
  beforeTransmit: () => Promise<void>;
};

export type LineSent = SendOutcome & { by?: 'reply' | 'push'; sent?: messagingApi.SentMessage[] };

/** LINE says the same status of its monthly limit and of too many requests; only the words tell them apart. */
const monthlyLimit = /monthly limit/i;

/** The retry key of the nth request of a message: the message's own id first, then ids that follow from it. */
export function retryKey(messageId: string, request: number): string {
  if (request === 0) return messageId;
  const hash = createHash('sha256').update(`${messageId} ${request}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * Sends an answer: by the reply token while there is a fresh one (free), else by push. A push may be repeated without
 * doubt, since LINE accepts each retry key once; a reply may not, so it is marked as being transmitted first.
 */
export async function sendLine(api: LineApi, delivery: LineDelivery): Promise<LineSent> {
  const requests = requestsOf(delivery.messages);
  const [only] = requests;
  if (only === undefined)
    return { outcome: 'refused', reason: 'There is nothing to send.', code: 'refused_message' };
  // Several requests go by push all: then each can be repeated alone.
  const token = requests.length === 1 ? await delivery.takeReplyToken() : null;
  if (token !== null) {
    await delivery.beforeTransmit();
    const replied = await tryReply(api, token, only);
    if (replied !== null) return replied;
  }
  if (delivery.onlyFree === true)
    return {
      outcome: 'refused',
      reason: 'The time for a free reply was over, and this message may not cost a counted one.',
      code: 'no_free_reply',
    };
  return pushAll(api, delivery, requests);
}

/**
 * Null: the token was not good any more, and nothing was sent. Without an answer it is tried once more: a token works
 * once, so nothing is sent twice; only when it has been used by then, nobody can say by whom.
 */
async function tryReply(
  api: LineApi,
  token: string,
  messages: LineMessage[],
  unanswered: LineProblem | null = null,
): Promise<LineSent | null> {
  try {
    const { sentMessages } = await api.reply(token, messages);
    return delivered('reply', sentMessages);
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error;
    const silent = error.status === 0 || error.status >= 500;
    if (silent && unanswered === null) return tryReply(api, token, messages, error);
    if (silent || unanswered !== null)
      return { outcome: 'doubtful', reason: (unanswered ?? error).message, code: 'timeout' };
    if (error.status === 400 && /reply token/i.test(error.body)) return null;
    return outcomeOf(error);
  }
}

async function pushAll(
  api: LineApi,
  { id, to }: LineDelivery,
  requests: readonly LineMessage[][],
): Promise<LineSent> {
  const sent: messagingApi.SentMessage[] = [];
  for (const [index, messages] of requests.entries()) {
    try {
      const answer = await api.push(to, messages, retryKey(id, index));
      sent.push(...answer.sentMessages);
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      // Accepted at an earlier attempt whose answer never came.
      if (error.status === 409) sent.push(...sentMessagesOf(error.body));
      else return outcomeOf(error);
    }
  }
  return delivered('push', sent);
}

function delivered(by: 'reply' | 'push', sent: messagingApi.SentMessage[]): LineSent {
  const detail = by === 'reply' ? 'LINE: reply token' : 'LINE: push';
  return { outcome: 'delivered', detail, headerId: sent[0]?.id ?? null, by, sent };
}

/** What LINE's answer to a push means. */
export function outcomeOf(problem: LineProblem): SendOutcome {
  const { status, body, message: reason } = problem;
  const code = codeOf(status, messageOf(body));
  const passing = status === 0 || status >= 500 || code === 'rate_limited';
  return { outcome: passing ? 'retry' : 'refused', reason, code };
}

function codeOf(status: number, words: string): DeliveryReason {
  if (status === 0) return 'timeout';
  if (status === 429) return monthlyLimit.test(words) ? 'monthly_limit' : 'rate_limited';
  if (status === 401 || status === 403) return 'refused_sign_in';
  if (status >= 500) return 'server_problem';
  if (/failed to send messages/i.test(words)) return 'refused_recipient';
  return 'refused_message';
}

import type { DeliveryReason } from '@madoguchi/contract';
import { TokenFailure } from './account.ts';
import { asWords, problemOf } from './problems.ts';

/** What the SMTP library puts on its errors; all of it optional. */
export interface SmtpFacts {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  message?: unknown;
}

/** Enhanced status codes (RFC 3463, and the registry it founded) that say more than «no». */
const statuses: [RegExp, DeliveryReason][] = [
  [/^[45]\.2\.2$/, 'recipient_mailbox_full'],
  [/^5\.(?:2\.3|3\.4)$/, 'message_too_large'],
  [/^5\.1\.(?:[78]|9|20)$/, 'refused_sender'],
  [/^5\.(?:1\.\d+|2\.1|4\.1)$/, 'refused_recipient'],
  [/^5\.[67]\.\d+$/, 'refused_message'],
];

/** What an enhanced status code such as `5.1.1` tells of a delivery; null when it tells nothing we have a word for. */
export function reasonOfStatus(status: string | null): DeliveryReason | null {
  return statuses.find(([pattern]) => pattern.test(status ?? ''))?.[1] ?? null;
}

const stages = new Map<string, DeliveryReason>([
  ['MAIL FROM', 'refused_sender'],
  ['RCPT TO', 'refused_recipient'],
  ['DATA', 'refused_message'],
]);

/** Why an attempt to send did not succeed. `transmitting`: the message itself was on its way already. */
export function deliveryReasonOf(error: unknown, transmitting: boolean): DeliveryReason {
  if (error instanceof TokenFailure)
    return error.problem.code === 'unreachable' ? 'cannot_connect' : 'refused_sign_in';
  const facts: SmtpFacts = typeof error === 'object' && error !== null ? error : {};
  const answer = typeof facts.responseCode === 'number' ? facts.responseCode : 0;
  if (facts.code === 'EAUTH' || facts.code === 'ENOAUTH')
    return answer > 0 && answer < 500 ? 'temporarily_refused' : 'refused_sign_in';
  if (facts.code === 'ESTREAM') return 'desk_problem';
  if (facts.code === 'EMESSAGE' && answer === 0) return 'message_too_large';
  const stage = stages.get(asWords(facts.command));
  if (stage !== undefined && answer > 0) return refusal(stage, answer, asWords(facts.message));
  if (facts.code === 'ETIMEDOUT') return 'timeout';
  if (transmitting) return 'connection_lost';
  const { code } = problemOf(error);
  if (code === 'tls') return 'no_secure_connection';
  if (facts.code === 'ECONNECTION') return answer > 0 ? 'temporarily_refused' : 'connection_lost';
  return code === 'unreachable' ? 'cannot_connect' : 'server_problem';
}

/** What a server's no to a command means; 552 is older than the enhanced codes (RFC 5321 §4.2.3). */
function refusal(stage: DeliveryReason, answer: number, words: string): DeliveryReason {
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? null;
  const told = reasonOfStatus(status);
  if (told === 'recipient_mailbox_full') return told;
  if (answer < 500 || answer === 503) return 'temporarily_refused';
  if (told === 'message_too_large') return told;
  if (answer === 552 && status === null)
    return stage === 'refused_recipient' ? 'recipient_mailbox_full' : 'message_too_large';
  return stage;
}

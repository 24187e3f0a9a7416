import type { DeliveryReason } from '@madoguchi/contract';
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailAccount, Problem } from './account.ts';
import type { ComposedMail } from './compose.ts';
import { deliveryReasonOf, type SmtpFacts } from './delivery-reason.ts';
import { problemOf } from './problems.ts';
import {
  failure,
  leave,
  openSmtp,
  smtpTimeouts,
  withinAnswer,
  type SmtpTimeouts,
} from './smtp-connection.ts';

/** Why a server will never take this mail as it is; `wrong_password` is the channel's problem, not the mail's. */
export type RefusalCode = 'wrong_password' | 'recipients_refused' | 'sender_refused' | 'message_refused';

/** What became of a mail. Nothing else happens: `sendMail` does not reject. */
export type SendResult =
  | {
      outcome: 'delivered';
      response: string;
      /** Recipients refused while others were accepted. */
      rejected: string[];
      /** The Message-ID the server put in place of ours, as Microsoft 365 does; else null. */
      replacedMessageId: string | null;
    }
  /** Nothing was sent; `after` is in seconds, where the server named a time. `problem` is what to show for the channel. */
  | { outcome: 'retry'; reason: string; why: DeliveryReason; after?: number; problem: Problem | null }
  | { outcome: 'refused'; reason: string; why: DeliveryReason; code: RefusalCode }
  /** The message went out, wholly or in part, and the answer never came: it may have been delivered. */
  | { outcome: 'doubtful'; reason: string; why: DeliveryReason };

/** Where the caller takes part. */
export interface SendHooks {
  /**
   * Awaited after the server has accepted sender, recipients and DATA (354) and before the first byte of the message
   * is written: what is stored here tells, after a crash, that sending was in doubt. If it rejects, nothing is sent.
   */
  beforeTransmit(): Promise<void>;
}

/** Sends one mail over one connection. */
export async function sendMail(
  account: MailAccount,
  mail: Pick<ComposedMail, 'raw' | 'envelope'>,
  hooks: SendHooks,
  timeouts: SmtpTimeouts = smtpTimeouts,
): Promise<SendResult> {
  const progress = { transmitting: false };
  let connection: SMTPConnection | null = null;
  try {
    connection = await openSmtp(account, timeouts);
    const info = await transmit(connection, mail, hooks, progress, timeouts);
    leave(connection);
    return {
      outcome: 'delivered',
      response: info.response,
      rejected: info.rejected,
      replacedMessageId: info.serverMessageId ?? null,
    };
  } catch (error) {
    connection?.close();
    return judge(error, progress.transmitting);
  }
}

async function transmit(
  connection: SMTPConnection,
  mail: Pick<ComposedMail, 'raw' | 'envelope'>,
  hooks: SendHooks,
  progress: { transmitting: boolean },
  timeouts: SmtpTimeouts,
): Promise<SMTPConnection.SentMessageInfo> {
  const accepted = Promise.withResolvers<void>();
  let over = false;
  // The library begins to read the stream when DATA has been answered, and not before.
  async function* message(): AsyncGenerator<Uint8Array> {
    accepted.resolve();
    await hooks.beforeTransmit();
    if (over) return;
    progress.transmitting = true;
    yield mail.raw;
  }
  const body = Readable.from(message(), { objectMode: false });
  const envelope = { ...mail.envelope, size: mail.raw.length };
  const failed = failure(connection);
  const sent = new Promise<SMTPConnection.SentMessageInfo>((resolve, reject) => {
    connection.send(envelope, body, (error, info) => (info ? resolve(info) : reject(error)));
  });
  try {
    await withinAnswer(timeouts, Promise.race([accepted.promise, sent, failed]));
    return await Promise.race([sent, failed]);
  } finally {
    over = true;
    sent.catch(() => {});
    body.destroy();
  }
}

const STAGES: Record<string, RefusalCode> = {
  'MAIL FROM': 'sender_refused',
  'RCPT TO': 'recipients_refused',
  DATA: 'message_refused',
};

function judge(error: unknown, transmitting: boolean): SendResult {
  const facts: SmtpFacts = typeof error === 'object' && error !== null ? error : {};
  const reason = String(facts.message ?? error);
  const why = deliveryReasonOf(error, transmitting);
  const answer = typeof facts.responseCode === 'number' ? facts.responseCode : 0;
  const refused = answer >= 500 && answer !== 503;
  if (facts.code === 'EAUTH' || facts.code === 'ENOAUTH') {
    if (refused || answer === 0) return { outcome: 'refused', reason, why, code: 'wrong_password' };
  }
  const stage = STAGES[String(facts.command)];
  if (refused && stage) return { outcome: 'refused', reason, why, code: stage };
  // An answer, even a temporary no, says that the server did not take the message.
  if (transmitting && answer === 0) return { outcome: 'doubtful', reason, why };
  // The library itself refuses what exceeds the size the server announced.
  if (facts.code === 'EMESSAGE' && answer === 0)
    return { outcome: 'refused', reason, why, code: 'message_refused' };
  const after = retryAfter(reason);
  // Neither a refusal of this mail nor a failure of our own hook (ESTREAM) is a problem of the channel.
  const problem = (stage && answer > 0) || facts.code === 'ESTREAM' ? null : problemOf(error);
  return { outcome: 'retry', reason, why, problem, ...(after === null ? {} : { after }) };
}

/** Greylisting servers often name the wait in words: «try again in 300 seconds», «in 5 minutes». */
function retryAfter(reason: string): number | null {
  const named = /\b(?:in|after|for|wait)\s+(\d{1,4})\s*(s|secs?|seconds?|m|mins?|minutes?)\b/i.exec(reason);
  if (!named) return null;
  const amount = Number(named[1]);
  return /^m/i.test(named[2] ?? '') ? amount * 60 : amount;
}

import { isOnSite, type Locale } from '@madoguchi/contract';
import type { SendOutcome } from '../channels/kit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { findChat } from './channel.ts';
import { mailUnseenAnswers } from './jobs.ts';
import { answerLetter, type Letter } from './letter.ts';
import { conversationOf, messagesAfter } from './thread.store.ts';
import { lockVisitor, markMailed, pageOf } from './visitor.store.ts';

export type MailDependencies = {
  database: Database;
  jobs: Jobs;
  /** Sends a mail of a conversation by a mailbox of the desk; null when there is none. */
  sendMail: (
    workspaceId: string,
    mail: Letter & {
      id: string;
      conversationId: string;
      to: { name: string | null; address: string };
      locale: Locale;
    },
  ) => Promise<SendOutcome | null>;
};

type Target = { workspaceId: string; visitorId: string };

/** A page that is open is given this long to be looked at, in milliseconds. */
const patienceMs = 10 * 60_000;

/** Who was here within this is taken to be here still, in milliseconds. */
const hereMs = 60_000;

/** The most answers that one mail holds. */
const mostAnswers = 50;

/**
 * Mails what a visitor was answered and has not seen, to the address they left; by what they reply, the conversation
 * goes on. Each answer is mailed once: it counts as mailed before the mail leaves, so that a crash in between leaves
 * the answer in the chat alone, and never mails it twice.
 */
export async function mailAnswers(dependencies: MailDependencies, target: Target): Promise<void> {
  const { database, jobs, sendMail } = dependencies;
  const { workspaceId, visitorId } = target;
  const due = await database.inWorkspace(workspaceId, (tx) => claim(tx, visitorId));
  if (due === 'later') {
    await database.inWorkspace(workspaceId, (tx) =>
      jobs.enqueue(tx, mailUnseenAnswers, target, { startAfter: new Date(Date.now() + hereMs) }),
    );
    return;
  }
  if (due === null) return;
  const sent = await sendMail(workspaceId, due.mail);
  if (sent !== null && sent.outcome !== 'retry') return;
  await database.inWorkspace(workspaceId, (tx) => markMailed(tx, visitorId, due.before));
  // Without a mailbox there is nothing to try again for.
  if (sent !== null) throw new Error(sent.reason);
}

async function claim(tx: Tx, visitorId: string) {
  const visitor = await lockVisitor(tx, visitorId);
  if (visitor === undefined || visitor.email === null) return null;
  const chat = await findChat(tx, visitor.channelId);
  const seen = Math.max(visitor.readSeq, visitor.mailedSeq);
  const rows = await messagesAfter(tx, visitorId, seen, mostAnswers);
  const answers = rows.filter(({ from }) => from === 'desk');
  const [oldest] = answers;
  const conversation = await conversationOf(tx, visitorId);
  if (oldest === undefined || conversation === undefined || chat?.settings.emailAnswers !== true) return null;
  const now = Date.now();
  const here = now - Date.parse(visitor.seenAt) < hereMs;
  if (here && now - Date.parse(oldest.at) < patienceMs) return 'later';
  await markMailed(tx, visitorId, rows.at(-1)?.seq ?? seen);
  const page = await pageOf(tx, visitorId);
  const letter = answerLetter({
    locale: visitor.locale,
    channelName: chat.row.name,
    visitorName: visitor.name,
    texts: answers.map(({ text }) => text),
    files: answers.some(({ files }) => files.length > 0),
    // Only to a site of the company's own: where a page is, its visitor has told.
    page:
      page !== null && URL.canParse(page) && isOnSite(new URL(page).origin, chat.settings.sites)
        ? page
        : null,
  });
  const to = { name: visitor.name, address: visitor.email };
  return {
    before: seen,
    mail: { id: newId(), conversationId: conversation.id, to, locale: visitor.locale, ...letter },
  };
}

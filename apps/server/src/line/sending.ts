import type { AnswerAsked, AnswerKind } from '../conversations/index.ts';
import type { ChannelSender, OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import { requestsOf, sendLine, senderName, toLineMessages, type LineSent } from '../channels/line/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { countPushes, exhaustQuota, findAccount, soonChecked } from './account.store.ts';
import type { LineAccounts } from './accounts.ts';
import { findChat, keepQuoteTokens, quoteTokenOf, takeReplyToken } from './chat.store.ts';
import { fileUrl, linkMs, type SignedLinks } from './links.ts';
import {
  invitationMs,
  invitationUrl,
  refuseInvitation,
  type InvitingDependencies,
} from './linking/invitation.ts';
import { filesOf, quotedId } from './sending.store.ts';
import type { LineConfig } from './settings.ts';

export type SendingDependencies = {
  database: Database;
  accounts: LineAccounts;
  links: SignedLinks;
  /** Whether a message may go as one that LINE counts, where it cannot go for free. */
  mayPush: (tx: Tx, messageId: string) => Promise<boolean>;
} & InvitingDependencies;

const refusals = {
  blocked:
    'This customer has blocked the account at LINE: nothing reaches them there. Write to them by another channel.',
  standby: 'Another tool answers in this chat at the moment. Take the chat over there, then answer here.',
  suspended: 'LINE has suspended this account: nothing can be sent by it. See LINE’s own manager.',
} as const;

/** Why nothing can be sent to a chat now; null when it can. */
export async function obstacle(
  tx: Tx,
  channelId: string,
  chat: string,
): Promise<keyof typeof refusals | null> {
  const account = await findAccount(tx, channelId);
  if (account !== undefined && account.suspendedAt !== null) return 'suspended';
  const known = await findChat(tx, channelId, chat);
  if (known === undefined) return null;
  if (known.blockedAt !== null) return 'blocked';
  return known.standby ? 'standby' : null;
}

/** What is looked at before an answer by LINE is written. */
export function lineAnswers(dependencies: InvitingDependencies): AnswerKind {
  return {
    headerId: () => null,
    letter: false,
    quotes: true,
    reaches: 'line',
    person: async (tx, channelId, address) => {
      const chat = await findChat(tx, channelId, address);
      if (chat === undefined) return null;
      return { name: chat.name, reachable: (await obstacle(tx, channelId, address)) === null };
    },
    refuse: (tx, asked) => refuse(tx, dependencies, asked),
  };
}

/** @throws AppError `unprocessable` */
async function refuse(
  tx: Tx,
  dependencies: InvitingDependencies,
  { channelId, to, attachmentIds, content }: AnswerAsked,
): Promise<void> {
  const [chat = ''] = to;
  const why = await obstacle(tx, channelId, chat);
  if (why !== null) throw new AppError('unprocessable', refusals[why]);
  if (content?.type === 'account_link') await refuseInvitation(dependencies, tx, channelId, chat);
  if (attachmentIds.length > 0 && dependencies.publicUrl === null)
    throw new AppError(
      'unprocessable',
      'Files go to LINE as addresses, and nobody has said how this desk is reached from outside: set PUBLIC_URL.',
    );
}

/** Answers by LINE: by the reply token while it is good, else by push. */
export function lineSender(dependencies: SendingDependencies): ChannelSender {
  return {
    send: async ({ workspaceId, channelId, message, beforeTransmit }) => {
      const { database, accounts } = dependencies;
      const to = message.to[0]?.address ?? '';
      const opened = await accounts.open(workspaceId, channelId);
      if (opened === undefined) throw new Error('the LINE channel is not there any more');
      const { why, quoteToken, files, pushes } = await database.inWorkspace(workspaceId, async (tx) => {
        const quoted = await quotedId(tx, message.id);
        return {
          why: await obstacle(tx, channelId, to),
          quoteToken: quoted === null ? null : await quoteTokenOf(tx, channelId, quoted),
          files: await filesOf(tx, message.id),
          pushes: await dependencies.mayPush(tx, message.id),
        };
      });
      // LINE would answer 200 and deliver nothing.
      if (why !== null)
        return {
          outcome: 'refused',
          reason: refusals[why],
          code: why === 'blocked' ? 'recipient_blocked' : 'refused_message',
        };
      const messages = toLineMessages({
        text: message.text,
        ...carried(message),
        invitation: invited(dependencies, workspaceId, message),
        files: linked(dependencies, workspaceId, message, files),
        filesUntil: lastDay(message),
        quoteToken,
        sender: senderOf(opened.config, message),
      });
      const sent = await sendLine(opened.api, {
        id: message.id,
        to,
        messages,
        onlyFree: !pushes,
        takeReplyToken: () => database.inWorkspace(workspaceId, (tx) => takeReplyToken(tx, channelId, to)),
        beforeTransmit,
      });
      await database.inWorkspace(workspaceId, (tx) =>
        remember(tx, channelId, sent, requestsOf(messages).length),
      );
      return outcomeOnly(sent);
    },
  };
}

function carried({ content }: OutboundMessage) {
  return {
    sticker:
      content?.type === 'sticker' ? { packageId: content.packageId, stickerId: content.stickerId } : null,
    quickReplies: content?.type === 'quick_replies' ? content.items : [],
  };
}

/** The button by which a customer shows who they are, where the answer carries one. */
function invited(
  dependencies: SendingDependencies,
  workspaceId: string,
  { id: messageId, content, date, locale, timeZone }: OutboundMessage,
) {
  if (content?.type !== 'account_link') return null;
  const expires = date.getTime() + invitationMs;
  const url = invitationUrl(dependencies, { workspaceId, messageId, expires });
  const until = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone,
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(expires);
  return { url, until, locale };
}

/** Rules answer under the account's own name: nobody wrote it. */
function senderOf({ showPerson, senderIconUrl }: LineConfig, { writer }: OutboundMessage) {
  return {
    name: showPerson && writer !== null ? senderName(writer.name) : null,
    iconUrl: senderIconUrl,
  };
}

function linked(
  { links, publicUrl }: SendingDependencies,
  workspaceId: string,
  { date }: OutboundMessage,
  files: Awaited<ReturnType<typeof filesOf>>,
) {
  // The same at every attempt: it is told apart from other messages by what it says.
  const expires = date.getTime() + linkMs;
  return files.map(({ id: subjectId, name, type, size }) => ({
    name,
    type,
    size,
    url: fileUrl(publicUrl ?? '', links.token({ workspaceId, subjectId, expires }), name),
  }));
}

function lastDay({ date, timeZone }: OutboundMessage): string {
  const until = new Date(date.getTime() + linkMs);
  return new Intl.DateTimeFormat('ja-JP', { timeZone, month: 'numeric', day: 'numeric' })
    .format(until)
    .replace('/', '月')
    .concat('日');
}

async function remember(tx: Tx, channelId: string, sent: LineSent, requests: number): Promise<void> {
  if (sent.outcome === 'refused' && sent.code === 'monthly_limit') await exhaustQuota(tx, channelId);
  // The token was refused: the channel's page is to say so now, not at the next look.
  if (sent.outcome === 'refused' && sent.code === 'refused_sign_in') await soonChecked(tx, channelId);
  if (sent.outcome !== 'delivered') return;
  if (sent.by === 'push') await countPushes(tx, channelId, requests);
  const tokens = (sent.sent ?? []).flatMap(({ id, quoteToken }) =>
    quoteToken === undefined ? [] : [{ messageId: id, quoteToken }],
  );
  await keepQuoteTokens(tx, channelId, tokens);
}

function outcomeOnly(sent: LineSent): SendOutcome {
  if (sent.outcome !== 'delivered') {
    const { outcome, reason, code } = sent;
    return { outcome, reason, code };
  }
  const { outcome, detail, headerId } = sent;
  return { outcome, detail, headerId };
}

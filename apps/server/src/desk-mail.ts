import { emailHeaderId, sendEmail, type EmailSettings } from './channels/email/index.ts';
import type { Correspondent, SendOutcome } from './channels/kit/index.ts';
import { listChannels } from './desk-channels/index.ts';
import type { Database, Tx } from './platform/db/index.ts';

type DeskMail = {
  id: string;
  /** What is answered to it goes on there. */
  conversationId: string;
  to: Correspondent;
  subject: string;
  text: string;
  locale: 'ja' | 'en';
  html?: string;
  /** No person wrote it (RFC 3834). */
  automatic: boolean;
};

/** What a mail of the desk itself has not. */
const nothingMore = {
  cc: [],
  content: null,
  writer: null,
  signature: '',
  inReplyTo: null,
  references: [],
  quoted: null,
  timeZone: 'Asia/Tokyo',
  attachments: [],
};

/** Mail that the desk sends by the first of its mailboxes, and not as an answer in a conversation by mail. */
export function deskMail(
  database: Database,
  settingsOf: (workspaceId: string, channelId: string) => Promise<EmailSettings>,
) {
  const mailboxOf = async (tx: Tx) =>
    (await listChannels(tx)).find(({ type, enabled }) => type === 'email' && enabled);
  return {
    /** Whether there is a mailbox to send by. */
    possible: async (tx: Tx): Promise<boolean> => (await mailboxOf(tx)) !== undefined,
    /** Null when there is none. */
    send: async (
      workspaceId: string,
      { id, to, conversationId, ...mail }: DeskMail,
      beforeTransmit: () => Promise<void>,
    ): Promise<SendOutcome | null> => {
      const channel = await database.inWorkspace(workspaceId, mailboxOf);
      if (channel === undefined) return null;
      const { name, address, threadSecret: secret } = channel;
      const headerId = emailHeaderId({ secret, conversationId, messageId: id, address });
      const message = { id, headerId, conversationId, from: { name, address }, to: [to], ...mail };
      return sendEmail(
        await settingsOf(workspaceId, channel.id),
        { ...nothingMore, ...message, date: new Date() },
        beforeTransmit,
      );
    },
  };
}

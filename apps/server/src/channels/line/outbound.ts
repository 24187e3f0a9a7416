import type { LineMessage } from './client.ts';
import { splitText } from './split.ts';

/** LINE takes at most so many messages in one request. */
export const messagesPerRequest = 5;

/** LINE's limits of an image, in bytes. */
const imageLimit = 10 * 1024 * 1024;
const previewLimit = 1024 * 1024;

/** A file of an answer and the address where the customer gets it: LINE has no outgoing files. */
export type LinkedFile = { name: string; type: string; size: number; url: string };

export type LineAnswer = {
  text: string;
  sticker: { packageId: string; stickerId: string } | null;
  /** With an address, a button opens it; without, it says its text. */
  quickReplies: readonly { label: string; text: string; url?: string | undefined }[];
  /** A button to an address where the customer shows who they are. */
  invitation: { url: string; until: string; locale: 'ja' | 'en' } | null;
  files: readonly LinkedFile[];
  quoteToken: string | null;
  sender: { name: string | null; iconUrl: string | null };
  /** Until when the files' addresses work, as the customer reads it. */
  filesUntil: string;
};

/** Pictures go as such where LINE can fetch them as they are; all else is an address in a text. */
function isPicture({ type, size, url }: LinkedFile): boolean {
  const known = type === 'image/jpeg' || type === 'image/png';
  // Without a smaller copy the picture is its own preview.
  return known && size <= Math.min(imageLimit, previewLimit) && url.startsWith('https://');
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

const fileLines = ({ name, size, url }: LinkedFile, until: string): string =>
  `${name}（${sizeOf(size)}・${until}まで）\n${url}`;

/** An answer as the messages it is made of, in the order they are read. */
export function toLineMessages(answer: LineAnswer): LineMessage[] {
  const { text, sticker, files, quickReplies, quoteToken, filesUntil, invitation } = answer;
  const links = files.filter((file) => !isPicture(file)).map((file) => fileLines(file, filesUntil));
  const texts = [...splitText(text), ...(links.length === 0 ? [] : splitText(links.join('\n\n')))];
  const messages: LineMessage[] = [
    ...texts.map((part, index): LineMessage => ({
      type: 'text',
      text: part,
      ...(index === 0 && quoteToken !== null && { quoteToken }),
    })),
    ...files.filter(isPicture).map(({ url }): LineMessage => ({
      type: 'image',
      originalContentUrl: url,
      previewImageUrl: url,
    })),
    ...(sticker === null
      ? []
      : [
          {
            type: 'sticker',
            ...sticker,
            ...(texts.length === 0 && quoteToken !== null && { quoteToken }),
          } as const,
        ]),
    ...(invitation === null ? [] : [invitationMessage(invitation)]),
  ];
  const sender = senderOf(answer.sender);
  const items = quickReplies.map(({ label, text: said, url }) => ({
    type: 'action' as const,
    action:
      url === undefined
        ? { type: 'message' as const, label, text: said }
        : { type: 'uri' as const, label, uri: url },
  }));
  return messages.map((message, index) => ({
    ...message,
    ...(sender !== null && { sender }),
    // Buttons stay only below the newest message.
    ...(index === messages.length - 1 && items.length > 0 && { quickReply: { items } }),
  }));
}

const invitations = {
  ja: {
    alt: 'お客様情報の連携のご案内',
    text: (until: string) =>
      `LINEとお客様の登録情報を連携します。ボタンを押して、ご本人の確認へお進みください。（${until}まで）`,
    label: '連携の手続きへ',
  },
  en: {
    alt: 'Linking LINE with your account',
    text: (until: string) => `This links LINE with your account. Tap to show who you are (until ${until}).`,
    label: 'Continue',
  },
} as const;

function invitationMessage({ url, until, locale }: NonNullable<LineAnswer['invitation']>): LineMessage {
  const { alt: altText, text, label } = invitations[locale];
  const actions = [{ type: 'uri' as const, label, uri: url }];
  return { type: 'template', altText, template: { type: 'buttons', text: text(until), actions } };
}

function senderOf({ name, iconUrl }: LineAnswer['sender']): { name?: string; iconUrl?: string } | null {
  if (name === null && iconUrl === null) return null;
  return { ...(name !== null && { name }), ...(iconUrl !== null && { iconUrl }) };
}

/** Messages by the request, each of as many as LINE takes. */
export function requestsOf(messages: readonly LineMessage[]): LineMessage[][] {
  return Array.from({ length: Math.ceil(messages.length / messagesPerRequest) }, (_, index) =>
    messages.slice(index * messagesPerRequest, (index + 1) * messagesPerRequest),
  );
}

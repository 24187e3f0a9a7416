import type { AcknowledgementVariant, LetterFields, Locale, PlaybookPart } from '@madoguchi/contract';
import { oursOf } from '../../letters/index.ts';

const automatic: Record<Locale, string> = {
  ja: '※このメールは、受付のお知らせとして自動でお送りしています。',
  en: 'This message was sent automatically to let you know that we have received yours.',
};

/** What is told at once by mail that a message has come; `text` stands between the salutation and the note at its end. */
export const received = (
  key: string,
  language: Locale,
  variant: AcknowledgementVariant,
  text: string,
): PlaybookPart => ({
  kind: 'acknowledgement',
  key: `${key}-${language}`,
  language,
  text: {
    variant,
    locale: language,
    form: 'letter',
    text: `${language === 'ja' ? '{お客様}' : 'Dear {お客様},'}\n\n${text.trim()}\n\n${automatic[language]}`,
  },
});

/** The same by LINE and chat, shorter. */
export const receivedTalk = (key: string, language: Locale, text: string): PlaybookPart => ({
  kind: 'acknowledgement',
  key: `${key}-${language}`,
  language,
  text: {
    variant: 'usual',
    locale: language,
    form: 'talk',
    text: `${text.trim()}\n\n${language === 'ja' ? '（自動でお送りしています）' : '(Sent automatically)'}`,
  },
});

/** A letter of apology of the trade: ours, with a beginning and a title of its own and what else is changed. */
export const apologyLetter = (
  key: string,
  language: Locale,
  name: string,
  { begins, ...changes }: { title: string; begins: string } & Partial<LetterFields>,
): PlaybookPart => {
  const ours = oursOf('apology_letter', language);
  const [, ...rest] = ours.body.split('\n');
  const fields = { ...ours, ...changes, body: [begins, ...rest].join('\n') };
  return {
    kind: 'letter',
    key: `${key}-${language}`,
    language,
    letter: { kind: 'apology_letter', language, name, fields },
  };
};

/** Marks what comes in with one of these words, so that rules of deadlines and views find it. */
export const markByWords = (
  key: string,
  language: Locale,
  name: string,
  words: string[],
  tags: string[],
): PlaybookPart => ({
  kind: 'automation',
  key: `${key}-${language}`,
  language,
  rule: {
    name,
    stop: false,
    hourlyLimit: 10,
    definition: {
      trigger: { event: 'message_received', statuses: [], hours: null },
      match: 'all',
      conditions: [{ kind: 'words', not: false, where: 'either', words }],
      actions: [],
    },
  },
  tags,
});

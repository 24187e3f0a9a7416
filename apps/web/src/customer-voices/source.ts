import type { CreateVoice, Locale, MentionDetail, SurveyAnswer } from '@madoguchi/contract';
import { fillShop } from '../voices/logic/figures.ts';

/** Something collected that a voice is made of: its words are as they are there, and nobody types them. */
export type Source = {
  kind: 'mention' | 'survey';
  /** Of several texts one is chosen. */
  texts: readonly { key: string; label: string; words: string }[];
  /** Which of the texts becomes the voice, as the request says it. */
  originOf: (key: string) => CreateVoice['origin'];
  shownName: string;
  language: Locale | null;
  customer: SurveyAnswer['customer'];
  /** Whether it is certain who said it, so that nobody is chosen. */
  isCertain: boolean;
};

export function sourceOfMention({ id, text, title, author, customer }: MentionDetail): Source {
  return {
    kind: 'mention',
    texts: [{ key: 'text', label: '', words: text === '' ? title : text }],
    originOf: () => ({ kind: 'mention', mentionId: id }),
    shownName: author,
    language: null,
    customer,
    isCertain: false,
  };
}

/** What was answered in words, with the question as it was asked. */
export function sourceOfAnswer(answer: SurveyAnswer, locale: Locale, shop: string): Source {
  const { id: answerId, language, customer } = answer;
  return {
    kind: 'survey',
    texts: textsOf(answer).map(({ question, asked, words }) => ({
      key: question,
      label: fillShop(asked[locale], shop),
      words,
    })),
    originOf: (question) => ({ kind: 'survey', answerId, question }),
    shownName: '',
    language,
    customer,
    isCertain: customer !== null,
  };
}

/** Replies of an answer that have words. */
export const textsOf = ({ replies }: Pick<SurveyAnswer, 'replies'>) =>
  replies.flatMap(({ question, asked, text }) =>
    text === null || text.trim() === '' ? [] : [{ question, asked, words: text }],
  );

const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** In which language a voice probably is: that of the page it was answered on, unless its letters tell. */
export function languageOf({ language, texts }: Source): Locale {
  const words = texts.map((text) => text.words).join('');
  return isJapanese.test(words) ? 'ja' : (language ?? 'en');
}

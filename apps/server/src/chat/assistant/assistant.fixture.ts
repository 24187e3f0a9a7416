import type { ChatMessage, FirstQuestionsContent, GuideQuestion, Message } from '@madoguchi/contract';

/** An assistant that is switched on. */
export const assistant = (more: object = {}) => ({
  enabled: true,
  greeting: { ja: '自動でお答えします。', en: 'Ask.' },
  guide: true,
  categories: [],
  ...more,
});

/** A thread as one line each: who, what within the first questions, which words. */
export const kinds = (items: readonly ChatMessage[]): string[] =>
  items.map(({ from, said, text }) => `${from}:${said?.kind ?? 'message'}${text === '' ? '' : ` ${text}`}`);

/** What of the first questions came to the team with a message. */
export function contentOf(message: Message | undefined): FirstQuestionsContent {
  if (message?.content?.type !== 'first_questions') throw new Error('no first questions');
  return message.content;
}

const choice = (ja: string, to: GuideQuestion['choices'][number]['to']) => ({ label: { ja, en: ja }, to });

/** Guided choices of a shop: on to a question, to an article, to a person. */
export function guideOf(numberOf: (question: string) => number): GuideQuestion[] {
  const article = (question: string) => ({ kind: 'article' as const, number: numberOf(question) });
  return [
    {
      key: 'start',
      text: { ja: '何についてお困りですか', en: 'What is it about?' },
      choices: [
        choice('返品・交換', { kind: 'question', key: 'return' }),
        choice('送料', article('送料はいくらですか')),
        choice('その他', { kind: 'person' }),
      ],
    },
    {
      key: 'return',
      text: { ja: '商品は届いていますか', en: 'Has it arrived?' },
      choices: [choice('はい', article('返品はできますか'))],
    },
  ];
}

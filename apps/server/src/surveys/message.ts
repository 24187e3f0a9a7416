import type { Locale, OutgoingContent, SurveyContent, SurveyQuestion } from '@madoguchi/contract';
import { callName } from '../broadcasts/index.ts';
import { isScale, scoresOf, type ScaleKind } from './domain.ts';

/** The ends of each scale in words, and every step where each has its own. */
export const endsOf: Record<ScaleKind, Record<Locale, { low: string; high: string }>> = {
  nps: {
    ja: { low: 'まったくすすめたくない', high: 'ぜひすすめたい' },
    en: { low: 'not at all likely', high: 'extremely likely' },
  },
  csat: { ja: { low: '不満', high: '満足' }, en: { low: 'very dissatisfied', high: 'very satisfied' } },
  ces: {
    ja: { low: 'とても手間がかかった', high: 'とても簡単だった' },
    en: { low: 'very difficult', high: 'very easy' },
  },
};

const satisfaction: Record<Locale, readonly string[]> = {
  ja: ['不満', 'やや不満', 'どちらともいえない', 'やや満足', '満足'],
  en: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
};

/** What a score is called; null where it is a number alone. */
export function nameOfScore(kind: ScaleKind, score: number, language: Locale): string | null {
  if (kind === 'csat') return satisfaction[language][score - 1] ?? null;
  const { low, high } = endsOf[kind][language];
  const scores = scoresOf(kind);
  return score === scores[0] ? low : score === scores.at(-1) ? high : null;
}

export const fillShop = (text: string, shop: string): string => text.replaceAll('{shop}', shop);

const words = {
  ja: {
    shop: (shop: string) => `${shop}でございます。`,
    choose: 'あてはまるものを1つお選びください。開いたページで「送信」を押すと、回答が完了します。',
    whole: '回答ページはこちらです（60日間有効・1回限り）。',
    stop: 'アンケートのご案内を今後希望されない場合は、上のページの下部からお手続きください。',
    colon: '：',
    line: '下のボタンから、あてはまる番号をお選びください。開いたページで「送信」を押すと、回答が完了します。',
  },
  en: {
    shop: (shop: string) => `This is ${shop}.`,
    choose: 'Choose one. Your answer is given when you press “Send” on the page that opens.',
    whole: 'The page (open for 60 days, to be answered once):',
    stop: 'If you do not wish to be asked again, say so at the foot of that page.',
    colon: ': ',
    line: 'Choose a number below. Your answer is given when you press “Send” on the page that opens.',
  },
} as const;

export type Asked = {
  content: SurveyContent;
  language: Locale;
  shop: string;
  to: { name: string; honorific: string };
  /** The personal address of the page. */
  url: string;
};

/** The address that opens the page with a score chosen. It is no answer yet: programs open links by themselves. */
export const chosenUrl = (url: string, score: number): string => `${url}/${score}`;

function scaleOf(question: SurveyQuestion | undefined): ScaleKind | null {
  return question !== undefined && isScale(question.kind) ? question.kind : null;
}

/** The mail that asks: its first question can be answered from it. */
export function mailOf({ content, language, shop, to, url }: Asked): { subject: string; text: string } {
  const { choose, whole, stop, colon, shop: from } = words[language];
  const [first] = content.questions;
  const kind = scaleOf(first);
  const name = callName({ ...to, company: null, title: null }, language, '様');
  const scores = kind === null ? [] : scoresOf(kind).toReversed();
  const question =
    first === undefined || kind === null
      ? []
      : [
          `■ ${fillShop(first.text[language], shop)}`,
          choose,
          '',
          ...scores.map((score) => {
            const called = nameOfScore(kind, score, language);
            return `${score}${called === null ? '' : ` ${called}`}${colon}${chosenUrl(url, score)}`;
          }),
          '',
        ];
  const text = [
    language === 'ja' ? name : `Dear ${name},`,
    '',
    from(shop),
    fillShop(content.intro[language], shop),
    '',
    ...question,
    whole,
    url,
    '',
    stop,
  ].join('\n');
  return { subject: fillShop(content.subject[language], shop).slice(0, 200), text };
}

/** The message by LINE or chat; by LINE the scores are buttons below it. */
export function talkOf(
  { content, language, shop, url }: Asked,
  buttons: boolean,
): { text: string; content: OutgoingContent | null } {
  const [first] = content.questions;
  const kind = buttons ? scaleOf(first) : null;
  const { line, whole, stop } = words[language];
  const question =
    first === undefined || kind === null ? [] : ['', fillShop(first.text[language], shop), line];
  const text = [fillShop(content.intro[language], shop), ...question, '', whole, url, '', stop].join('\n');
  const items =
    kind === null
      ? []
      : scoresOf(kind).map((score) => {
          const called = kind === 'csat' ? nameOfScore(kind, score, language) : null;
          const label = called === null ? String(score) : `${score} ${called}`.slice(0, 20);
          return { label, text: String(score), url: chosenUrl(url, score) };
        });
  return { text, content: items.length === 0 ? null : { type: 'quick_replies', items } };
}

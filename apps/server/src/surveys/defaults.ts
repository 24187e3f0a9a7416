import type {
  CreateSurvey,
  SurveyContent,
  SurveyQuestion,
  SurveyRules,
  SurveyThanks,
  SurveyTrigger,
} from '@madoguchi/contract';

type Both = { ja: string; en: string };

/** The wording of NPS is always the same, or its figures could not be compared. `{shop}` is the desk’s name. */
export const npsText: Both = {
  ja: '{shop}を、親しいご友人やご家族にどの程度おすすめしたいと思われますか。',
  en: 'How likely are you to recommend {shop} to a friend or family member?',
};

const question = (
  key: string,
  kind: SurveyQuestion['kind'],
  text: Both,
  required = false,
): SurveyQuestion => ({ key, kind, text, required, options: [] });

const nps = question('nps', 'nps', npsText, true);
const csat = question(
  'csat',
  'csat',
  {
    ja: '今回の対応に、どの程度ご満足いただけましたか。',
    en: 'How satisfied are you with the way we handled this?',
  },
  true,
);
const ces = question('ces', 'ces', {
  ja: '今回のご用件は、手間をかけずに解決できましたか。',
  en: 'How easy was it to get this settled?',
});
const reason = question('reason', 'text', {
  ja: 'そのようにお感じになった理由や、お気づきの点をお聞かせください。',
  en: 'What is the main reason for your answer?',
});

const contents: Record<SurveyTrigger, SurveyContent> = {
  resolved: {
    subject: { ja: 'ご対応についてのアンケートのお願い', en: 'How did we do?' },
    intro: {
      ja: 'このたびはお問い合わせいただき、ありがとうございました。\n今後の対応に活かすため、1分ほどで終わるアンケートにご協力いただけますと幸いです。',
      en: 'Thank you for contacting us.\nWould you take a minute to tell us how we did? Your answer helps us to serve you better.',
    },
    questions: [csat, ces, reason],
  },
  bought: {
    subject: { ja: 'ご購入についてのアンケートのお願い', en: 'About your order' },
    intro: {
      ja: 'このたびはお買い上げいただき、ありがとうございました。\nより良いサービスのため、1分ほどで終わるアンケートにご協力いただけますと幸いです。',
      en: 'Thank you for your order.\nWould you take a minute to tell us how it went?',
    },
    questions: [csat, reason],
  },
  delivered: {
    subject: { ja: 'お届けした商品についてのアンケートのお願い', en: 'About your delivery' },
    intro: {
      ja: 'このたびはお買い上げいただき、ありがとうございました。商品はお手元に届きましたでしょうか。\nより良い商品とサービスのため、1分ほどで終わるアンケートにご協力いただけますと幸いです。',
      en: 'Thank you for your order. We hope that it has arrived safely.\nWould you take a minute to tell us how it went?',
    },
    questions: [nps, reason],
  },
  stayed: {
    subject: { ja: 'ご滞在についてのアンケートのお願い', en: 'About your stay' },
    intro: {
      ja: 'このたびはご利用いただき、ありがとうございました。\nより心地よくお過ごしいただくため、1分ほどで終わるアンケートにご協力いただけますと幸いです。',
      en: 'Thank you for staying with us.\nWould you take a minute to tell us about it?',
    },
    questions: [nps, reason],
  },
  schedule: {
    subject: { ja: 'アンケートのお願い', en: 'May we ask for your opinion?' },
    intro: {
      ja: '日ごろよりご利用いただき、ありがとうございます。\n皆さまの率直なご意見を伺いたく、1分ほどで終わるアンケートにご協力いただけますと幸いです。',
      en: 'Thank you for being our customer.\nWould you take a minute to tell us frankly what you think of us?',
    },
    questions: [nps, reason],
  },
  manual: {
    subject: { ja: 'アンケートのお願い', en: 'May we ask for your opinion?' },
    intro: {
      ja: '平素よりお世話になっております。\n今後の対応に活かすため、1分ほどで終わるアンケートにご協力いただけますと幸いです。',
      en: 'Would you take a minute to tell us how we did? Your answer helps us to serve you better.',
    },
    questions: [csat, reason],
  },
};

const names: Record<SurveyTrigger, string> = {
  resolved: '対応後アンケート',
  bought: '購入後アンケート',
  delivered: 'お届け後アンケート',
  stayed: 'ご滞在後アンケート',
  schedule: '年2回のアンケート',
  manual: '個別のアンケート',
};

const delays: Record<SurveyTrigger, number> = {
  resolved: 24,
  bought: 72,
  delivered: 120,
  stayed: 24,
  schedule: 0,
  manual: 0,
};

const rulesFor = (trigger: SurveyTrigger): SurveyRules => ({
  trigger,
  delayHours: delays[trigger],
  months: trigger === 'schedule' ? [4, 10] : [],
  share: 100,
  monthly: null,
  target: null,
  restInAttention: true,
  mailChannelId: null,
  lineChannelId: null,
  chat: trigger === 'resolved' || trigger === 'manual',
});

/** A survey to begin with: ours, to be changed. */
export const starterFor = (trigger: SurveyTrigger): CreateSurvey => ({
  name: names[trigger],
  rules: rulesFor(trigger),
  content: contents[trigger],
});

/** What everybody reads who has answered. */
export const usualThanks: SurveyThanks = {
  ja: {
    thanks:
      'ご回答いただき、誠にありがとうございました。いただいたお声は担当者が必ず拝読し、今後の対応に活かしてまいります。',
    invitation: '',
  },
  en: {
    thanks: 'Thank you very much. One of us reads every answer, and we use them to do better.',
    invitation: '',
  },
  links: [],
};

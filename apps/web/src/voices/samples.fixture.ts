import type {
  FeedbackDetail,
  Survey,
  SurveyAnswer,
  SurveyFigures,
  SurveyInvitation,
} from '@madoguchi/contract';

const question = {
  key: 'nps',
  kind: 'nps' as const,
  text: { ja: '{shop}をすすめたいと思われますか。', en: 'Would you recommend {shop}?' },
  required: true,
  options: [],
};

export const aSurvey = (changes: Partial<Survey> = {}): Survey => ({
  id: 's1',
  name: 'お届け後アンケート',
  enabled: true,
  rules: {
    trigger: 'delivered',
    delayHours: 120,
    months: [],
    share: 100,
    monthly: null,
    target: null,
    restInAttention: true,
    mailChannelId: null,
    lineChannelId: null,
    chat: false,
  },
  version: 2,
  address: null,
  revision: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  content: {
    subject: { ja: 'アンケートのお願い', en: 'A survey' },
    intro: { ja: 'ご協力ください。', en: 'Please help.' },
    questions: [question],
  },
  ...changes,
});

export const someFigures = (changes: Partial<SurveyFigures> = {}): SurveyFigures => ({
  question,
  version: 2,
  minimum: 10,
  funnel: { invited: 40, shown: 30, answered: 20, dismissed: 2, waiting: 3 },
  all: { count: 20, value: 32.4, low: 5.2, high: 55.1 },
  histogram: Array.from({ length: 11 }, (_, score) => ({
    score,
    count: score === 9 ? 12 : score === 3 ? 8 : 0,
  })),
  periods: [
    { from: '2026-10-01', until: '2026-10-31', count: 18, value: -5.4, low: -30, high: 20 },
    { from: '2026-11-01', until: '2026-11-30', count: 2, value: null, low: null, high: null },
  ],
  groups: [{ key: 'email', name: 'email', count: 20, value: 32.4, low: 5.2, high: 55.1 }],
  ...changes,
});

const customer = { id: 'k1', name: '山田 花子', honorific: '様' };

export const anAnswer = (changes: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  id: 'a1',
  survey: { id: 's1', name: 'お届け後アンケート' },
  version: 2,
  answeredAt: '2026-11-20T03:00:00.000Z',
  channel: 'email',
  language: 'ja',
  low: true,
  product: '急須',
  customer,
  contactPerson: { id: 'm1', name: '青木 美咲' },
  conversationId: 'c1',
  orderId: null,
  feedbackId: 'f1',
  voiceId: null,
  replies: [
    { question: 'nps', kind: 'nps', asked: question.text, score: 3, text: null, choices: [] },
    {
      question: 'reason',
      kind: 'text',
      asked: { ja: '理由', en: 'Why' },
      score: null,
      text: '返事が遅かったです',
      choices: [],
    },
  ],
  ...changes,
});

export const anInvitation = (changes: Partial<SurveyInvitation> = {}): SurveyInvitation => ({
  id: 'i1',
  customer,
  state: 'skipped',
  reason: 'cooldown',
  dueAt: '2026-11-20T03:00:00.000Z',
  settledAt: null,
  channel: null,
  conversationId: null,
  shownAt: null,
  answeredAt: null,
  dismissedAt: null,
  delivery: null,
  ...changes,
});

export const anItem = (changes: Partial<FeedbackDetail> = {}): FeedbackDetail => ({
  id: 'f1',
  text: '夜間でも電話がつながるようにしてほしい',
  kind: 'request',
  source: 'survey',
  customer,
  conversationId: 'c1',
  messageId: null,
  answerId: 'a1',
  owner: { id: 'm1', name: '青木 美咲' },
  dueAt: '2020-01-06T09:00:00.000Z',
  state: 'acting',
  reason: '',
  outcome: '',
  toldAt: null,
  toldHow: null,
  groupId: null,
  alike: 2,
  improvement: { id: 'c9', title: '電話の受付時間' },
  publicVoice: null,
  publicAction: null,
  revision: 1,
  createdAt: '2020-01-01T00:00:00.000Z',
  closedAt: null,
  members: [],
  events: [{ id: 'e1', kind: 'moved', actor: null, data: { to: 'acting' }, at: '2020-01-02T00:00:00.000Z' }],
  ...changes,
});

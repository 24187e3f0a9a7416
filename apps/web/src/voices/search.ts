import type { FeedbackList, SurveyBy, SurveyFunnelStep } from '@madoguchi/contract';

type Given = Record<string, unknown>;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined;
const word = (value: unknown, most = 300): string | undefined =>
  typeof value === 'string' && value.length <= most ? value : undefined;
const score = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 12
    ? number
    : undefined;
};

/** Leaves out what is undefined, so that addresses stay short. */
function only<T extends object>(values: { [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

const groupings: readonly SurveyBy[] = ['channel', 'contact_person', 'product'];
export type FiguresSearch = {
  question?: string;
  period?: 'month' | 'quarter';
  by?: SurveyBy;
  from?: string;
  until?: string;
};

/** Which figures the address asks for. */
export const parseFiguresSearch = (given: Given): FiguresSearch =>
  only<FiguresSearch>({
    question: word(given['question'], 40),
    period: given['period'] === 'quarter' ? 'quarter' : undefined,
    by: groupings.find((each) => each === given['by']),
    from: day(given['from']),
    until: day(given['until']),
  });

export type AnswersSearch = {
  question?: string;
  scoreFrom?: number;
  scoreUntil?: number;
  channel?: string;
  contactPerson?: string;
  product?: string;
  low?: '1';
  from?: string;
  until?: string;
};

/** Which answers: those behind a figure. */
export const parseAnswersSearch = (given: Given): AnswersSearch =>
  only<AnswersSearch>({
    question: word(given['question'], 40),
    scoreFrom: score(given['scoreFrom']),
    scoreUntil: score(given['scoreUntil']),
    channel: word(given['channel'], 20),
    contactPerson: word(given['contactPerson'], 40),
    product: word(given['product']),
    low: given['low'] === '1' || given['low'] === 1 ? '1' : undefined,
    from: day(given['from']),
    until: day(given['until']),
  });

const steps: readonly SurveyFunnelStep[] = ['invited', 'shown', 'answered', 'dismissed'];
export type InvitationsSearch = {
  fact?: SurveyFunnelStep;
  state?: 'waiting' | 'sent' | 'skipped';
  from?: string;
  until?: string;
};

export const parseInvitationsSearch = (given: Given): InvitationsSearch =>
  only<InvitationsSearch>({
    fact: steps.find((each) => each === given['fact']),
    state: (['waiting', 'sent', 'skipped'] as const).find((each) => each === given['state']),
    from: day(given['from']),
    until: day(given['until']),
  });

export const feedbackLists = [
  'open',
  'mine',
  'overdue',
  'wall',
  'closed',
  'public',
] as const satisfies readonly FeedbackList[];
export type FeedbackSearch = { list?: (typeof feedbackLists)[number] };

/** Which feedback; what is open without a word. */
export const parseFeedbackSearch = (given: Given): FeedbackSearch => {
  const list = feedbackLists.find((each) => each === given['list']);
  return list === undefined || list === 'open' ? {} : { list };
};

const triggers = ['resolved', 'bought', 'delivered', 'stayed', 'schedule', 'manual'] as const;
export type NewSurveySearch = { trigger?: (typeof triggers)[number] };

export const parseNewSurveySearch = (given: Given): NewSurveySearch =>
  only<NewSurveySearch>({ trigger: triggers.find((each) => each === given['trigger']) });

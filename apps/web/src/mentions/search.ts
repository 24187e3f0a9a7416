import type { MentionAspect, MentionNetwork, MentionSentiment, MentionType } from '@madoguchi/contract';
import {
  mentionAspects,
  mentionNetworks,
  mentionSentiments,
  mentionTypes,
} from '@madoguchi/contract/mention-names';

type Given = Record<string, unknown>;

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined;
const word = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;

/** Leaves out what is undefined, so that addresses stay short. */
function only<T extends object>(values: { [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

export const mentionLists = ['open', 'mine', 'missing'] as const;
export type MentionsSearch = {
  list?: (typeof mentionLists)[number];
  network?: MentionNetwork;
  sentiment?: MentionSentiment;
  type?: MentionType;
  aspect?: MentionAspect;
  from?: string;
  until?: string;
};

/** Which mentions the address asks for; all without a word. */
export const parseMentionsSearch = (given: Given): MentionsSearch =>
  only<MentionsSearch>({
    list: oneOf(mentionLists, given['list']),
    network: oneOf(mentionNetworks, given['network']),
    sentiment: oneOf(mentionSentiments, given['sentiment']),
    type: oneOf(mentionTypes, given['type']),
    aspect: oneOf(mentionAspects, given['aspect']),
    from: day(given['from']),
    until: day(given['until']),
  });

export const steps = ['day', 'week', 'month'] as const;
export type Step = (typeof steps)[number];
export type TrendsSearch = {
  from?: string;
  until?: string;
  step?: Step;
  network?: MentionNetwork;
  type?: MentionType;
};

export const parseTrendsSearch = (given: Given): TrendsSearch =>
  only<TrendsSearch>({
    from: day(given['from']),
    until: day(given['until']),
    step: oneOf(steps, given['step']),
    network: oneOf(mentionNetworks, given['network']),
    type: oneOf(mentionTypes, given['type']),
  });

const dayMs = 86_400_000;

/** What is asked when the address says nothing: the last twelve weeks, week by week. */
export function askedOf(search: TrendsSearch, today: string) {
  const { until = today, step = 'week' } = search;
  const from =
    search.from ?? new Date(Date.parse(`${until}T00:00:00Z`) - 83 * dayMs).toISOString().slice(0, 10);
  return { ...search, from, until, step };
}

/** The last day of a step, no later than the period’s own. */
export function lastDayOf(from: string, step: Step, until: string): string {
  const date = new Date(`${from}T00:00:00Z`);
  if (step === 'week') date.setUTCDate(date.getUTCDate() + 6);
  if (step === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 0);
  const last = date.toISOString().slice(0, 10);
  return last < until ? last : until;
}

/** What a bookmarklet hands over about the page it was used on. */
export type NewMentionSearch = { address?: string; title?: string; text?: string };

export const parseNewMentionSearch = (given: Given): NewMentionSearch =>
  only<NewMentionSearch>({
    address: /^https?:\/\//u.test(String(given['address'])) ? word(given['address'], 2000) : undefined,
    title: word(given['title'], 300),
    text: word(given['text'], 4000),
  });

/** A bookmark that opens the desk with the page’s address, its title and what is selected on it. */
export const bookmarklet = (origin: string): string =>
  `javascript:void open(${JSON.stringify(`${origin}/mentions/new`)}+'?address='+encodeURIComponent(location.href)+'&title='+encodeURIComponent(document.title.slice(0,300))+'&text='+encodeURIComponent(String(getSelection()).slice(0,4000)))`;

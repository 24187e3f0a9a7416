import { variableNamed, type TemplateVariable } from '@madoguchi/contract';
import type { Around } from './context.store.ts';
import { businessDaysLater, dayIn, daysLater, writeDay } from './dates.ts';
import { greetingFor } from './season/greetings.ts';
import type { ValueOf } from './text/render.ts';

/** What a template is filled from. A conversation's part is null where a template is only looked at. */
export type Source = {
  language: 'ja' | 'en';
  now: Date;
  zone: string;
  shop: string;
  agent: string;
  /** Whether the company works on a day, counted from 1970-01-01. */
  isBusinessDay: (day: number) => boolean;
  around: Omit<Around, 'question' | 'channel'> | null;
};

/** Japanese names are written family name first, with a space; any other name stays whole. */
function familyName(name: string): string {
  const [family, ...rest] = name.trim().split(/[\s\u3000]+/u);
  const isJapanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
  if (family === undefined || rest.length !== 1) return name.trim();
  return isJapanese.test(family) && isJapanese.test(rest[0] ?? '') ? family : name.trim();
}

/** Mail without a name is filed under its address: that is no name to call anybody by. */
const realName = (name: string) => (name.includes('@') ? '' : name);

/** The value of each variable; empty when it is not known. */
function valuesOf(source: Source): Record<TemplateVariable, string> {
  const { language, now, zone, shop, agent, around, isBusinessDay } = source;
  const today = dayIn(zone, now);
  const businessDay = (days: number) => {
    const day = businessDaysLater(today, days, isBusinessDay);
    return day === null ? '' : writeDay(day, language);
  };
  const toCompany = (around?.company ?? '') !== '';
  const greeting = (kind: 'opening' | 'closing', form: 'formal' | 'soft') =>
    greetingFor(today, { kind, form, language, toCompany });
  const name = realName(around?.customer ?? '');
  const received = around?.receivedAt ?? null;
  return {
    customerName: name,
    customerFamilyName: familyName(name),
    customerReading: around?.reading ?? '',
    company: around?.company ?? '',
    title: around?.title ?? '',
    agent,
    agentFamilyName: familyName(agent),
    shop,
    subject: around?.subject ?? '',
    receivedOn: received === null ? '' : writeDay(dayIn(zone, new Date(received)), language),
    today: writeDay(today, language),
    tomorrow: writeDay(daysLater(today, 1), language),
    dayAfterTomorrow: writeDay(daysLater(today, 2), language),
    nextBusinessDay: businessDay(1),
    inThreeBusinessDays: businessDay(3),
    seasonalGreeting: greeting('opening', 'formal'),
    softSeasonalGreeting: greeting('opening', 'soft'),
    closingGreeting: greeting('closing', 'formal'),
    softClosingGreeting: greeting('closing', 'soft'),
  };
}

/** Looks up values by the names people write; a name that is no variable has none. */
export function valueOf(source: Source): ValueOf {
  const values = valuesOf(source);
  return (name) => {
    const variable = variableNamed(name);
    // A value is one line of text, whatever a customer's record holds.
    return variable === undefined ? '' : values[variable].replaceAll(/\s+/gu, ' ');
  };
}

/** No value at all, to see what would be left to fill in; only dates and greetings are always known. */
export function emptySource(source: Source): Source {
  return { ...source, agent: '', shop: '', around: null };
}

const examples = {
  ja: {
    customer: '山田 花子',
    reading: 'やまだ はなこ',
    company: '株式会社みらい',
    title: '総務部長',
    subject: '商品のお届けについて',
  },
  en: {
    customer: 'Hannah Smith',
    reading: 'Hannah Smith',
    company: 'Mirai Inc.',
    title: 'Office Manager',
    subject: 'Delivery of my order',
  },
} as const;

/** Made-up values, to look at a template by. */
export function exampleSource(source: Source): Source {
  return { ...source, around: { ...examples[source.language], receivedAt: source.now.toISOString() } };
}

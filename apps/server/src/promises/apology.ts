import type { PromiseAct } from '@madoguchi/contract';

export type ApologyFacts = {
  customer: string;
  honorific: string;
  customerCompany: string | null;
  company: string;
  writer: string;
  channelType: string;
  /** What the customer wrote last: the apology is in their language. */
  lastInbound: string;
  act: PromiseAct;
  /** The time that was promised, and the new one, as the ledger keeps them. */
  from: string;
  to: string;
  /** Whether the promised time is over. */
  isLate: boolean;
  now: Date;
};

/** What was promised, as a noun, and the words that promise it anew. */
const ja: Record<PromiseAct, { matter: string; anew: string }> = {
  contact: { matter: 'ご連絡', anew: 'ご連絡いたします' },
  send: { matter: '発送', anew: '発送いたします' },
  refund: { matter: 'ご返金', anew: 'ご返金いたします' },
  visit: { matter: 'ご訪問', anew: 'お伺いいたします' },
  exchange: { matter: '商品の交換', anew: '交換品を発送いたします' },
  investigate: { matter: '調査結果のご報告', anew: '調査の結果をご連絡いたします' },
  arrange: { matter: '手配', anew: '手配いたします' },
  other: { matter: 'ご対応', anew: '対応いたします' },
};
const en: Record<PromiseAct, { matter: string; anew: string }> = {
  contact: { matter: 'get back to you', anew: 'contact you' },
  send: { matter: 'send your order', anew: 'ship it' },
  refund: { matter: 'refund you', anew: 'refund you' },
  visit: { matter: 'visit you', anew: 'visit you' },
  exchange: { matter: 'exchange the item', anew: 'ship the replacement' },
  investigate: { matter: 'tell you what we found', anew: 'tell you what we found' },
  arrange: { matter: 'arrange this for you', anew: 'arrange it' },
  other: { matter: 'take care of this', anew: 'take care of it' },
};

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

/** 11月26日(木)15時; of another year with its number. */
export function spokenJa(due: string, now: Date): string {
  const day = new Date(`${due.slice(0, 10)}T00:00:00Z`);
  const date = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日(${weekdays[day.getUTCDay()] ?? ''})`;
  const year = day.getUTCFullYear() === now.getUTCFullYear() ? '' : `${day.getUTCFullYear()}年`;
  const [hours = '', minutes = ''] = due.slice(11).split(':');
  const clock = hours === '' ? '' : `${Number(hours)}時${minutes === '00' ? '' : `${Number(minutes)}分`}`;
  return `${year}${date}${clock}`;
}

/** Thursday 26 November, 15:00 */
export function spokenEn(due: string, now: Date): string {
  const day = new Date(`${due.slice(0, 10)}T00:00:00Z`);
  const thisYear = day.getUTCFullYear() === now.getUTCFullYear();
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(thisYear ? {} : { year: 'numeric' }),
  })
    .format(day)
    .replace(',', '');
  const clock = due.slice(11);
  return clock === '' ? date : `${date}, ${clock}`;
}

const isJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text);

/**
 * The apology with the new time: in the customer's language, as long as a letter by mail and short in a talk. A visit is on
 * its day, everything else by it.
 */
export function apologyFor(facts: ApologyFacts): string {
  const japanese = facts.lastInbound.trim() === '' || isJapanese(facts.lastInbound);
  const letter = facts.channelType !== 'line' && facts.channelType !== 'chat';
  if (japanese) return (letter ? letterJa : talkJa)(facts);
  return (letter ? letterEn : talkEn)(facts);
}

/** One's own side is named by its surname. */
const surname = (name: string): string => name.split(/[\s\u3000]+/u)[0] ?? name;

const by = (act: PromiseAct): string => (act === 'visit' ? 'に' : 'までに');

function corpusJa({ act, from, to, isLate, now }: ApologyFacts): string[] {
  const { matter, anew } = ja[act];
  const was = spokenJa(from, now);
  const promised = act === 'visit' ? `${was}とお約束しておりました` : `${was}までとお約束しておりました`;
  return [
    isLate
      ? `${promised}${matter}につきまして、期日を過ぎてしまい、誠に申し訳ございません。`
      : `${promised}${matter}につきまして、期日に間に合わない見込みとなり、誠に申し訳ございません。`,
    `改めて、${spokenJa(to, now)}${by(act)}${anew}。`,
  ];
}

function letterJa(facts: ApologyFacts): string {
  const { customer, honorific, customerCompany, company, writer } = facts;
  return [
    customerCompany === null ? `${customer}${honorific}` : `${customerCompany}\n${customer}${honorific}`,
    `いつもお世話になっております。\n${company}の${surname(writer)}でございます。`,
    corpusJa(facts).join('\n'),
    'お約束の期日を変更することとなり、重ねてお詫び申し上げます。\n何卒よろしくお願いいたします。',
  ].join('\n\n');
}

function talkJa(facts: ApologyFacts): string {
  const { customer, honorific, company, writer } = facts;
  return [
    `${customer}${honorific}`,
    `${company}の${surname(writer)}でございます。`,
    ...corpusJa(facts),
    'お待たせいたしますが、よろしくお願いいたします。',
  ].join('\n');
}

function corpusEn({ act, from, to, isLate, now }: ApologyFacts): string[] {
  const { matter, anew } = en[act];
  const prep = act === 'visit' ? 'on' : 'by';
  return [
    isLate
      ? `We promised to ${matter} ${prep} ${spokenEn(from, now)}, and we did not keep to it. We are sorry.`
      : `We promised to ${matter} ${prep} ${spokenEn(from, now)}. We are sorry to say that we will need longer.`,
    `We will ${anew} ${prep} ${spokenEn(to, now)}.`,
  ];
}

function letterEn(facts: ApologyFacts): string {
  return [
    `Dear ${facts.customer},`,
    corpusEn(facts).join('\n'),
    'Thank you for your patience, and please accept our apologies for the change.',
    `Kind regards,\n${facts.writer}\n${facts.company}`,
  ].join('\n\n');
}

function talkEn(facts: ApologyFacts): string {
  return [`Hello ${facts.customer},`, ...corpusEn(facts), 'Thank you for your patience.'].join('\n');
}

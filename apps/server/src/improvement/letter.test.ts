import { letterContent, stepContents, type DocumentKind, type Improvement } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../letters/index.ts';
import { oursLetter } from '../letters/ours.fixture.ts';
import { contentFrom } from './documents.ts';
import { causeKey, hintsOf, missingOf } from './domain.ts';
import { instantText, whysText } from './letter-words.ts';

const state = { owner: null, dueAt: null, doneAt: null, doneBy: null };
const whys = [
  { id: 'a', parent: null, text: '蓋が箱の中で動いた' },
  { id: 'b', parent: 'a', text: '手順書に蓋の固定が書かれていない' },
  { id: 'c', parent: 'a', text: '箱が一回り大きい' },
];
const found: Improvement = {
  id: 'case',
  title: '急須の破損',
  status: 'open',
  owner: null,
  causeName: '',
  openedAt: '2026-11-20T03:00:00.000Z',
  closedAt: null,
  next: null,
  overdue: false,
  recurrences: 0,
  customer: null,
  conversations: 1,
  revision: 1,
  closeReason: null,
  hints: [],
  linked: [],
  sameCause: [],
  events: [],
  steps: {
    apology: { ...state, content: stepContents.apology.parse({}) },
    facts: {
      ...state,
      content: stepContents.facts.parse({
        summary: '11月18日にお届けした急須の蓋が割れておりました',
        happenedAt: '2026-11-18T05:05:00.000Z',
        entries: [{ at: '2026-11-18T15:00:00.000Z', text: 'お客様よりご連絡' }],
      }),
    },
    remedy: { ...state, content: stepContents.remedy.parse({ text: '代わりの品をお送りいたしました。' }) },
    cause: { ...state, content: stepContents.cause.parse({ occurrence: whys, escape: [] }) },
    prevention: {
      ...state,
      content: stepContents.prevention.parse({
        actions: [
          { text: '手順書に蓋の固定を加える', owner: '青木', due: '2026-12-01', seen: '破損の件数' },
          { text: '箱を変える' },
        ],
      }),
    },
    spread: { ...state, content: stepContents.spread.parse({}) },
    effect: { ...state, content: stepContents.effect.parse({ checkOn: '2026-12-25' }) },
  },
};
const parties = {
  workspace: 'みどり商店',
  timeZone: 'Asia/Tokyo',
  customer: {
    name: '𠮷田 一郎',
    honorific: '様',
    title: '購買部 部長',
    company: '株式会社髙﨑商事',
    postalCode: '604-8006',
    address: '京都府京都市中京区',
  },
};
const at = { sender: '緑川 直子', now: new Date('2026-11-23T16:00:00Z') };
const made = (
  kind: DocumentKind,
  language: 'ja' | 'en' = 'ja',
  of: Improvement = found,
  from: Parameters<typeof contentFrom>[1] = parties,
) => contentFrom(of, from, { ...at, language, letter: { fields: oursLetter(kind, language) } });
const rowsOf = (kind: DocumentKind, language: 'ja' | 'en' = 'ja', of: Improvement = found) =>
  Object.fromEntries(made(kind, language, of).rows.map(({ label, text }) => [label, text]));
/** The case with some of its steps emptied. */
const without = (...steps: (keyof Improvement['steps'])[]): Improvement => ({
  ...found,
  steps: {
    ...found.steps,
    ...(steps.includes('cause') && {
      cause: { ...found.steps.cause, content: stepContents.cause.parse({}) },
    }),
    ...(steps.includes('prevention') && {
      prevention: { ...found.steps.prevention, content: stepContents.prevention.parse({}) },
    }),
    ...(steps.includes('facts') && {
      facts: { ...found.steps.facts, content: stepContents.facts.parse({}) },
    }),
    ...(steps.includes('remedy') && {
      remedy: { ...found.steps.remedy, content: stepContents.remedy.parse({}) },
    }),
  },
});

it('instants are told in the workspace’s zone', () => {
  expect(instantText('2026-11-18T15:05:00Z', 'Asia/Tokyo', 'ja')).toBe('2026年11月19日 0時05分');
  expect(instantText('2026-11-18T15:05:00Z', 'Asia/Tokyo', 'en')).toBe('19 November 2026 at 00:05');
});

describe('a letter of apology', () => {
  it('is made from the record: polite sentences of ours, notes under 記 as they were written', () => {
    const { body, closing, rows, ...rest } = made('apology_letter');
    expect(rest).toMatchObject({
      day: '2026-11-24',
      opening: 'kinkei',
      greeting: '',
      seal: true,
      title: 'お詫びとご報告',
      addressee: { name: '𠮷田 一郎', honorific: '様', title: '購買部 部長' },
      sender: { company: 'みどり商店', name: '緑川 直子' },
    });
    expect(body.split('\n')).toEqual([
      'このたびは、弊社の不行き届きにより多大なるご迷惑とご心配をおかけいたしましたこと、心より深くお詫び申し上げます。',
      'ご連絡をいただいた後、直ちに事実関係を確認し、原因を調査いたしました。その結果と再発防止策は、下記のとおりでございます。',
    ]);
    expect(closing.split('\n').at(-1)).toBe('まずは略儀ながら、書中をもちまして謹んでお詫び申し上げます。');
    expect(rows).toEqual([
      { label: '件名', text: '急須の破損' },
      { label: '発生日時', text: '2026年11月18日 14時05分' },
      { label: '事実の概要', text: '11月18日にお届けした急須の蓋が割れておりました' },
      { label: '原因', text: '・手順書に蓋の固定が書かれていない\n・箱が一回り大きい' },
      { label: '対応', text: '代わりの品をお送りいたしました。' },
      { label: '再発防止策', text: '・手順書に蓋の固定を加える\n・箱を変える' },
    ]);
  });

  it.each([
    [['prevention'], '再発防止策は、まとまりしだい改めてご報告申し上げます。', 5],
    [['cause'], '原因につきましては引き続き調査し、判明しだい改めてご報告申し上げます。', 5],
    [['cause', 'prevention', 'facts', 'remedy'], '再発防止策とあわせて改めてご報告申し上げます。', 0],
  ] as const)('without %j says so, and announces no list that is not there', (steps, words, rows) => {
    const content = made('apology_letter', 'ja', without(...steps));
    expect(content.body).toContain(words);
    expect(content.rows).toHaveLength(rows);
    expect(content.body.includes('下記')).toBe(rows > 0);
    expect(content.body).not.toContain('要記入');
  });

  it('says the same in English, to anybody', () => {
    const content = made('apology_letter', 'en');
    expect(content.body).toContain('What we found, and what we are doing so that it does not happen again');
    expect(content.rows.map(({ label }) => label)).toContain('What we have done');
    const bare = made('apology_letter', 'en', without('cause', 'prevention', 'facts', 'remedy'));
    expect([bare.rows, bare.body.includes('below')]).toEqual([[], false]);
  });

  it('takes anybody: without a customer it is to nobody yet', () => {
    const content = made('apology_letter', 'ja', found, { ...parties, customer: null });
    expect(letterContent.safeParse(content).success).toBe(true);
    expect(content.addressee).toMatchObject({ name: '', company: '' });
  });
});

describe('a report', () => {
  it('of prevention is a form of what is known, causes with the way to them', () => {
    expect(made('prevention_report').rows).toEqual([
      { label: '件名', text: '急須の破損' },
      { label: '発生日時', text: '2026年11月18日 14時05分' },
      {
        label: '事実経過',
        text: '11月18日にお届けした急須の蓋が割れておりました\n2026年11月19日 0時00分　お客様よりご連絡',
      },
      {
        label: '発生原因',
        text: '蓋が箱の中で動いた → 手順書に蓋の固定が書かれていない\n蓋が箱の中で動いた → 箱が一回り大きい',
      },
      { label: '応急処置', text: '代わりの品をお送りいたしました。' },
      {
        label: '再発防止策',
        text: '1. 手順書に蓋の固定を加える（担当：青木、期限：2026年12月1日、確認方法：破損の件数）\n2. 箱を変える',
      },
      { label: '効果確認', text: '確認予定日：2026年12月25日' },
    ]);
    expect(rowsOf('prevention_report', 'en')['Prevention']).toContain(
      '(by 青木, until 1 December 2026, seen by: 破損の件数)',
    );
  });

  it('顛末書 tells what happened in the order of time, and is signed', () => {
    const content = made('incident_report');
    expect(content.rows.map(({ label }) => label)).toEqual([
      '件名',
      '発生日時',
      '概要',
      '経過',
      '原因',
      '対応',
      '再発防止策',
    ]);
    expect(rowsOf('incident_report')['経過']).toBe('2026年11月19日 0時00分　お客様よりご連絡');
    const { blocks } = composeDocument('incident_report', content);
    expect(blocks.at(-1)).toMatchObject({ text: '報告者　緑川 直子　　　㊞', align: 'right' });
  });

  it('has nothing to say of whys that were not asked', () => {
    expect(whysText([])).toBe('');
  });
});

describe('what a step needs and what a cause is worth', () => {
  it('names what is missing by its path', () => {
    const content = stepContents.prevention.parse({ actions: [{ text: '手順を加える', due: '2026-12-01' }] });
    expect(missingOf('prevention', { prevention: content })).toEqual(['actions.0.owner', 'actions.0.seen']);
    expect(missingOf('effect', { effect: stepContents.effect.parse({}) })).toHaveLength(4);
  });

  it.each([
    ['担当者がうっかり忘れた', ['cause_person', 'cause_shallow']],
    ['手順書に記載がない', ['cause_shallow']],
  ])('«%s» as the only why gives %j', (text, hints) => {
    const occurrence = [{ id: 'a', parent: null, text, evidence: '' }];
    const contents = { ...contentsOfCase(), cause: { occurrence, escape: [] } };
    expect(hintsOf(contents, new Set(['apology']))).toEqual(hints);
  });

  it('compares causes without width, case and spaces', () => {
    expect(causeKey('ＡＢＣ　梱包')).toBe(causeKey('abc梱包'));
  });
});

function contentsOfCase() {
  const { apology, facts, remedy, cause, prevention, spread, effect } = found.steps;
  return {
    apology: apology.content,
    facts: facts.content,
    remedy: remedy.content,
    cause: cause.content,
    prevention: prevention.content,
    spread: spread.content,
    effect: effect.content,
  };
}

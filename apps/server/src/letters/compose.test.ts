import type { LetterContent } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import type { LetterBlock } from '../documents/index.ts';
import { composeDocument } from './compose.ts';
import { dayText } from './days.ts';
import { exampleLetter } from './example.ts';
import { fillLetter } from './fill.ts';
import { oursLetter } from './ours.fixture.ts';

const day = '2026-11-24';
const letter = (changes: Partial<LetterContent> = {}): LetterContent => ({
  ...fillLetter(oursLetter('apology_letter'), {
    language: 'ja',
    day,
    ...exampleLetter('ja', day, { shop: 'みどり商店', agent: '緑川 直子' }),
  }),
  rows: [],
  closing: '',
  ...changes,
});
const shown = (blocks: readonly LetterBlock[]) =>
  blocks.map((block) =>
    block.kind === 'table' ? block.rows.map(({ label }) => label).join('|') : block.text,
  );
const texts = (changes: Partial<LetterContent>) =>
  shown(composeDocument('apology_letter', letter(changes)).blocks).slice(4);

describe('days', () => {
  it.each([
    ['2026-11-24', 'western', 'ja', '2026年11月24日'],
    ['2026-11-24', 'japanese', 'ja', '令和8年11月24日'],
    ['2019-05-01', 'japanese', 'ja', '令和元年5月1日'],
    ['2019-04-30', 'japanese', 'ja', '平成31年4月30日'],
    ['1980-01-01', 'japanese', 'ja', '1980年1月1日'],
    ['2026-11-24', 'japanese', 'en', '24 November 2026'],
  ] as const)('%s in the %s count and %s is %s', (date, era, language, text) => {
    expect(dayText(date, era, language)).toBe(text);
  });
});

describe('a Japanese letter', () => {
  it('has date, addressee, sender, title, body and the closing that answers its opening, in this order', () => {
    const { blocks } = composeDocument('apology_letter', letter({ body: '一つ目。\n二つ目。' }));
    expect(shown(blocks)).toEqual([
      '2026年11月24日',
      '〒604-8006\n京都府京都市中京区河原町通御池下る1-2-3\n株式会社みらい商事\n総務部長　山田 花子 様',
      'みどり商店\n緑川 直子',
      'お詫びとご報告',
      '謹啓　一つ目。',
      '二つ目。',
      '謹白',
    ]);
    expect(blocks.map((block) => (block.kind === 'text' ? (block.align ?? null) : null))).toEqual([
      'right',
      'left',
      'right',
      'center',
      null,
      null,
      'right',
    ]);
  });

  it.each([
    ['haikei', '拝啓', '敬具'],
    ['kinkei', '謹啓', '謹白'],
    ['zenryaku', '前略', '草々'],
  ] as const)('%s: %s is answered by %s, after the closing words', (opening, head, foot) => {
    expect(texts({ opening, body: '一つ目。', closing: '結び。' })).toEqual([
      `${head}　一つ目。`,
      '結び。',
      foot,
    ]);
  });

  it('puts a greeting first where one is wished; 前略 leaves it out', () => {
    const greeting = '晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。';
    expect(texts({ opening: 'haikei', greeting, body: '一つ目。' })).toEqual([
      `拝啓　${greeting}`,
      '一つ目。',
      '敬具',
    ]);
    expect(texts({ opening: 'zenryaku', greeting, body: '一つ目。' })).toEqual(['前略　一つ目。', '草々']);
    expect(texts({ opening: 'none', body: '一つ目。' })).toEqual(['一つ目。']);
  });

  it('addresses a company with 御中, numbers what is listed, and closes it with 以上', () => {
    const addressee = { ...letter().addressee, name: '', title: '' };
    const rows = [
      { label: '交換品', text: '急須 1点' },
      { label: '発送日', text: '2026年11月25日' },
    ];
    const { blocks } = composeDocument(
      'apology_letter',
      letter({ addressee, rows, enclosures: '返送用伝票' }),
    );
    expect(shown(blocks)[1]).toContain('株式会社みらい商事 御中');
    expect(shown(blocks).slice(-4)).toEqual(['記', '1．交換品|2．発送日', '以上', '同封物　返送用伝票']);
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({ plain: true, keepWithNext: true });
  });

  it('as a report is a form with lines', () => {
    const rows = [{ label: '発生原因', text: '手順書の不備' }];
    const { blocks } = composeDocument('prevention_report', letter({ opening: 'none', rows }));
    expect(shown(blocks).slice(-3)).toEqual(['記', '発生原因', '以上']);
    expect(blocks.find(({ kind }) => kind === 'table')).not.toHaveProperty('plain');
  });
});

describe('an English letter', () => {
  const english = (kind: 'apology_letter' | 'incident_report') => {
    const sender = { shop: 'Midori', agent: 'Naoko Midorikawa' };
    const content = fillLetter(oursLetter(kind, 'en'), {
      language: 'en',
      day,
      ...exampleLetter('en', day, sender),
    });
    return composeDocument(kind, content);
  };

  it('has the form of one, with its closing words below what is listed', () => {
    const { blocks, language } = english('apology_letter');
    expect(language).toBe('en');
    const lines = shown(blocks);
    expect(lines).toContain('Dear Ms Hanako Yamada,');
    expect(lines.slice(-2)).toEqual(['Yours sincerely,', 'Naoko Midorikawa\nMidori']);
    const table = blocks.findIndex(({ kind }) => kind === 'table');
    expect(lines[table + 1]).toContain('deserve your trust again');
  });

  it('of an incident has a line to sign on', () => {
    expect(shown(english('incident_report').blocks).at(-1)).toMatch(/^Signed: _+\nNaoko Midorikawa/u);
  });
});

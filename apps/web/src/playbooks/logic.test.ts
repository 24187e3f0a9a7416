import type { PlaybookPart, PlaybookPartState } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { chosenAtFirst, linesOf, offerOf, requestFor, textOf, titleOf, type Line } from './logic.ts';

const tag = (key: string, language: 'ja' | 'en'): PlaybookPart => ({
  kind: 'tag',
  key,
  language,
  tag: { name: '修理', colour: 'ai' },
});
const template: PlaybookPart = {
  kind: 'template',
  key: 'letter',
  language: 'ja',
  template: {
    name: 'お見積もり',
    shortName: '',
    reading: '',
    category: '',
    cue: '',
    language: 'ja',
    channel: null,
    body: '本文',
  },
};
const question: PlaybookPart = {
  kind: 'question',
  key: 'start',
  language: null,
  question: {
    text: { ja: 'ご用件', en: 'Topic' },
    choices: [{ label: { ja: '修理', en: 'Repairs' }, to: { kind: 'person' } }],
  },
};
const line = (ours: PlaybookPart, state: PlaybookPartState): Line => ({
  key: ours.key,
  state,
  ours,
  theirs: null,
});

describe('a part', () => {
  it('is called and read in the reader’s language', () => {
    expect(titleOf(question, 'en')).toBe('Topic');
    expect(textOf(question, 'ja')).toBe('・修理');
    expect([titleOf(template, 'en'), textOf(template, 'en')]).toEqual(['お見積もり', '本文']);
    expect(textOf(tag('a', 'ja'), 'ja')).toBe('修理');
  });

  it.each([
    ['new', 'install'],
    ['removed', 'install'],
    ['newer', 'install'],
    ['clash', 'beside'],
    ['edited', 'beside'],
    ['same', 'none'],
    ['installed', 'none'],
  ] as const)('that is «%s» offers: %s', (state, offer) => {
    expect(offerOf(line(template, state))).toBe(offer);
  });

  const acknowledgement: PlaybookPart = {
    kind: 'acknowledgement',
    key: 'received-ja',
    language: 'ja',
    text: { variant: 'complaint', locale: 'ja', form: 'talk', text: '承りました。' },
  };
  const automation: PlaybookPart = {
    kind: 'automation',
    key: 'mark-ja',
    language: 'ja',
    tags: ['a'],
    rule: {
      name: '破損にタグを付ける',
      stop: false,
      hourlyLimit: 10,
      definition: {
        trigger: { event: 'message_received', statuses: [], hours: null },
        match: 'all',
        conditions: [{ kind: 'words', not: false, where: 'either', words: ['破損', '割れて'] }],
        actions: [{ kind: 'note', text: '写真を依頼する' }],
      },
    },
  };
  const nobody = { postalCode: '', address: '', company: '', title: '', name: '' };
  const letter: PlaybookPart = {
    kind: 'letter',
    key: 'letter-ja',
    language: 'ja',
    letter: {
      kind: 'apology_letter',
      language: 'ja',
      name: '通販のお詫び状',
      fields: {
        era: 'western',
        seal: true,
        sender: nobody,
        title: 'お詫び',
        opening: 'kinkei',
        greeting: '',
        body: '本文。',
        closing: '末文。',
        rows: [],
        enclosures: '',
      },
    },
  };

  it.each([
    [acknowledgement, '苦情・ご不満 (LINE・チャット)', '承りました。'],
    [automation, '破損にタグを付ける', '破損・割れて\n写真を依頼する'],
    [letter, '通販のお詫び状', 'お詫び\n\n本文。\n\n末文。'],
  ])('$kind has a name and says what it brings', (part, title, text) => {
    expect([titleOf(part, 'ja'), textOf(part, 'ja')]).toEqual([title, text]);
  });

  it('never offers a second tag of one name, nor other words for one occasion; a letter goes beside', () => {
    expect(offerOf(line(tag('a', 'ja'), 'clash'))).toBe('none');
    expect(offerOf(line(acknowledgement, 'edited'))).toBe('none');
    expect(offerOf(line(letter, 'edited'))).toBe('beside');
  });
});

describe('what is offered and chosen', () => {
  const lines = [
    line(tag('a', 'ja'), 'new'),
    line(tag('b', 'en'), 'new'),
    line(template, 'edited'),
    line(question, 'newer'),
  ];

  it('stands with the reader’s language first', () => {
    expect(linesOf(lines, 'tag', 'en').map(({ key }) => key)).toEqual(['b', 'a']);
    expect(linesOf(lines, 'tag', 'ja').map(({ key }) => key)).toEqual(['a', 'b']);
    expect(linesOf(lines, 'care_plan', 'ja')).toEqual([]);
  });

  it('is at first what is new in the reader’s language or in both', () => {
    expect(chosenAtFirst(lines, 'ja')).toEqual(['a', 'start']);
    expect(chosenAtFirst(lines, 'en')).toEqual(['b', 'start']);
  });

  it('is sent with what is to go beside another', () => {
    expect(requestFor(lines, new Set(['a', 'letter', 'gone']))).toEqual({
      parts: ['a', 'letter'],
      beside: ['letter'],
    });
  });
});

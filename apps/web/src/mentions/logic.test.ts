import { describe, expect, it } from 'vitest';
import { fixed } from './Answering.tsx';
import { problemKey } from './CaseSection.tsx';
import { mentionFields, mentionRowErrors } from '@madoguchi/contract';
import { mentionLists } from './imports.ts';
import { piecesOf } from './marks.ts';
import { lineOf } from './MentionRow.tsx';
import {
  askedOf,
  bookmarklet,
  lastDayOf,
  parseMentionsSearch,
  parseNewMentionSearch,
  parseTrendsSearch,
} from './search.ts';
import { aSource } from './samples.fixture.ts';
import { isComplete, sourceOf, valuesOf } from './SourceForm.tsx';

describe('addresses of these screens', () => {
  it('say what is asked, and nothing that is not known', () => {
    expect(
      parseMentionsSearch({ list: 'open', network: 'x', sentiment: 'sad', from: '2026-11-01', until: 'x' }),
    ).toEqual({
      list: 'open',
      network: 'x',
      from: '2026-11-01',
    });
    expect(parseTrendsSearch({ step: 'month', type: 'none' })).toEqual({ step: 'month' });
    expect(
      parseNewMentionSearch({ address: 'javascript:alert(1)', title: 'a'.repeat(400), text: '' }),
    ).toEqual({
      title: 'a'.repeat(300),
    });
  });

  it('ask for twelve weeks without a word', () =>
    expect(askedOf({}, '2026-11-22')).toEqual({ from: '2026-08-31', until: '2026-11-22', step: 'week' }));

  it.each([
    ['2026-11-16', 'week', '2026-11-22'],
    ['2026-11-16', 'day', '2026-11-16'],
    ['2026-02-01', 'month', '2026-02-28'],
    ['2026-11-30', 'week', '2026-12-03'],
  ] as const)('%s as a %s ends on %s', (from, step, last) =>
    expect(lastDayOf(from, step, '2026-12-03')).toBe(last),
  );

  it('are made by the bookmark from the page it is used on', () => {
    const opened: string[] = [];
    const page = {
      open: (address: string) => void opened.push(address),
      location: { href: 'https://example.jp/a?b=1&c' },
      document: { title: '題' },
      getSelection: () => '選んだ 文',
    };
    const code = bookmarklet('https://desk.example.jp').replace(/^javascript:/u, '');
    // oxlint-disable-next-line no-new-func -- it is a program in a text, and is run as a browser would
    new Function(...Object.keys(page), code)(...Object.values(page));
    const url = new URL(opened[0] ?? '');
    expect(url.pathname).toBe('/mentions/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      address: 'https://example.jp/a?b=1&c',
      title: '題',
      text: '選んだ 文',
    });
  });
});

describe('a text with what it speaks of', () => {
  const text = '接客が最悪。お茶は良い。';
  const of = (start: number | null, end: number | null) =>
    ({ aspect: 'service', polarity: 'negative', start, end }) as const;
  it.each([
    [[], [text]],
    [[of(0, 5)], ['接客が最悪', '。お茶は良い。']],
    [
      [of(6, 11), of(0, 5)],
      ['接客が最悪', '。', 'お茶は良い', '。'],
    ],
    [
      [of(0, 5), of(3, 8)],
      ['接客が最悪', '。お茶は良い。'],
    ],
    [[of(null, null), of(0, 99), of(4, 4)], [text]],
  ])('%j', (aspects, pieces) => expect(piecesOf(text, aspects).map((each) => each.text)).toEqual(pieces));

  it('is stood for by its title or address where there is none', () => {
    expect(lineOf({ text: ' ', title: '題', address: 'https://example.jp' })).toBe('題');
    expect(lineOf({ text: '', title: '', address: 'https://example.jp' })).toBe('https://example.jp');
  });
});

describe('forms', () => {
  const finding = { start: 0, end: 2, at: '了解' } as Parameters<typeof fixed>[1];
  it('put a suggestion where the words still stand, and leave a text that has changed', () => {
    expect(fixed('了解しました', finding, '承知')).toBe('承知しました');
    expect(fixed('はい、了解', finding, '承知')).toBe('はい、了解');
  });

  it('send a source with its secrets apart', () => {
    expect(sourceOf('feed', '名', { address: ' https://example.jp ', words: '緑、お茶, 茶' })).toEqual({
      name: '名',
      config: { kind: 'feed', address: 'https://example.jp', words: ['緑', 'お茶', '茶'], without: [] },
      secrets: {},
    });
    expect(sourceOf('youtube_comments', '名', { channelId: 'UC', apiKey: 'k' }).secrets).toEqual({
      apiKey: 'k',
    });
  });

  it('send what each kind asks for: numbers, choices, and hashtags without their sign', () => {
    const x = { query: '急須', postsPerMonth: '500', bearerToken: 'b' };
    expect(sourceOf('x_search', '名', x)).toMatchObject({ config: { query: '急須', postsPerMonth: 500 } });
    const given = { userId: '17', tagged: 'true', hashtags: '#みどり茶、＃急須', accessToken: 'a' };
    expect(sourceOf('instagram', '名', given).config).toEqual({
      kind: 'instagram',
      userId: '17',
      tagged: true,
      hashtags: ['みどり茶', '急須'],
    });
  });

  it('show a source as it is, and leave its secrets where nothing was entered', () => {
    const config = { kind: 'x_search', query: '急須', postsPerMonth: 500 } as const;
    expect(valuesOf(config)).toEqual({ query: '急須', postsPerMonth: '500', bearerToken: '' });
    expect(sourceOf('x_search', '名', valuesOf(config), true)).toEqual({ name: '名', config });
    expect(sourceOf('x_search', '名', { ...valuesOf(config), bearerToken: 'b' }, true).secrets).toEqual({
      bearerToken: 'b',
    });
    expect(
      valuesOf(
        aSource({
          config: { kind: 'feed', address: 'https://e.jp', network: null, words: ['緑', '茶'], without: [] },
        }).config,
      ),
    ).toMatchObject({ words: '緑、茶' });
  });

  it.each([
    ['feed', { address: 'https://e.jp' }, false, true],
    ['feed', { address: 'https://e.jp' }, true, true],
    ['feed', { words: '緑' }, false, false],
    ['google_reviews', { accountId: '1', locationId: '2' }, false, false],
    ['google_reviews', { accountId: '1', locationId: '2' }, true, true],
    ['google_reviews', { accountId: '1', locationId: '2', clientId: 'c' }, true, false],
    ['instagram', { userId: '1', accessToken: 'a' }, false, true],
  ] as const)('are complete as a %s with %o (known before: %s): %s', (kind, values, known, complete) => {
    expect(isComplete(kind, '名', values, known)).toBe(complete);
    expect(isComplete(kind, ' ', values, known)).toBe(false);
  });

  it('know every field of a list, and every fault of a row', () => {
    expect(Object.keys(mentionLists.fields)).toEqual(mentionFields);
    expect(Object.keys(mentionLists.faults)).toEqual(mentionRowErrors);
  });

  it('say why a source cannot be read', () => {
    expect([problemKey('no_feed'), problemKey('cut')]).toEqual(['problem.no_feed', 'problem.other']);
  });
});

import { describe, expect, it } from 'vitest';
import { problemsOf } from './checks.ts';

const sender = { senderName: 'みどり商店', postalAddress: '東京都港区1-1', contact: '03-1234-5678' };
const leading = 'こちらからご覧ください。{専用ページ}';
type Given = Partial<Parameters<typeof problemsOf>[0]>;
const problems = (given: Given = {}) =>
  problemsOf({
    kind: 'service',
    subject: 'ご案内',
    body: leading,
    channel: { type: 'email', enabled: true },
    sender,
    publicUrl: 'https://desk.example.jp',
    page: { ended: null },
    variants: [],
    ...given,
  });

describe('a page for each reader', () => {
  it.each<[string, Given, string[]]>([
    ['is carried where each wording leads to it', {}, []],
    ['is carried by wordings that are compared', { variants: [{ subject: 'B', body: leading }] }, []],
    ['must be chosen where the text leads to one', { page: undefined }, ['no_page']],
    [
      'must be chosen where one wording leads to one',
      { page: undefined, body: 'ご案内です。', variants: [{ subject: '', body: leading }] },
      ['no_page'],
    ],
    ['is not asked for where nothing leads to it', { page: undefined, body: 'ご案内です。' }, []],
    ['must be led to', { body: 'ご案内です。' }, ['page_unused']],
    [
      'must be led to by the draft’s own words too',
      { body: 'ご案内です。', variants: [{ subject: '', body: leading }] },
      ['page_unused'],
    ],
    [
      'must be led to by every wording',
      { variants: [{ subject: '', body: 'ご案内です。' }] },
      ['page_unused'],
    ],
    ['is not missed while nothing is written', { body: ' ' }, ['empty']],
    ['has no place in a subject', { subject: '{専用ページ}' }, ['page_in_subject']],
    [
      'has no place in the subject of any wording',
      { variants: [{ subject: '{personal page}', body: leading }] },
      ['page_in_subject'],
    ],
    ['knows no subject at LINE', { subject: '{専用ページ}', channel: { type: 'line', enabled: true } }, []],
    ['must still be open: called off', { page: { ended: 'page_cancelled' } }, ['page_cancelled']],
    ['must still be open: answers', { page: { ended: 'page_closed' } }, ['page_closed']],
    ['must still be open: over', { page: { ended: 'page_over' } }, ['page_over']],
    ['needs an address of the desk', { publicUrl: null }, ['no_page_url']],
  ])('%s', (_name, given, codes) => {
    expect(problems(given).map(({ code }) => code)).toEqual(codes);
  });

  it('says in each case what to do', () => {
    for (const given of [
      { page: undefined },
      { body: 'x' },
      { publicUrl: null },
      { page: { ended: 'page_over' } },
    ] as const)
      expect(problems(given)[0]?.detail).toMatch(/choose|set PUBLIC_URL/u);
  });
});

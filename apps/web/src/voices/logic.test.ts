import { describe, expect, it } from 'vitest';
import { publicText } from './feedback/PublicList.tsx';
import { dayOf, dueOn } from './logic/days.ts';
import { draftOf, faultsOf, movedUp, newQuestion, surveyOf, withKind } from './logic/draft.ts';
import { campsOf, intervalText, percentOf, periodText, valueText } from './logic/figures.ts';
import { linesOf, linksFrom } from './logic/links.ts';
import { daysSince, isLate, nextState, toneOf } from './logic/names.ts';
import { aSurvey, someFigures } from './samples.fixture.ts';
import * as search from './search.ts';

describe('figures', () => {
  it('are written as people read them', () => {
    expect([valueText('nps', 32.4), valueText('nps', -5.4), valueText('nps', 0)]).toEqual(['+32', '−5', '0']);
    expect([valueText('csat', 83.6), valueText('ces', 5.25)]).toEqual(['84%', '5.3']);
    expect(intervalText('nps', { low: null, high: null })).toBeNull();
    expect([percentOf(1, 3), percentOf(1, 0)]).toEqual([33, null]);
    expect(campsOf(someFigures().histogram).map(({ count }) => count)).toEqual([8, 0, 12]);
  });

  it('have periods by month and quarter', () => {
    const quarter = { from: '2026-10-01', until: '2026-12-31' };
    expect(periodText(quarter, 'month', 'ja')).toBe('2026年10月');
    expect(periodText(quarter, 'quarter', 'ja')).toBe('2026年10月〜12月');
    expect(periodText(quarter, 'quarter', 'en')).toBe('Oct 2026 – Dec 2026');
  });
});

describe('a survey being written', () => {
  const draft = draftOf(aSurvey());

  it('comes back as it was', () => {
    const { name, rules, content } = aSurvey();
    expect(surveyOf(draft)).toEqual({ name, rules, content });
    expect([...faultsOf(draft)]).toEqual([]);
  });

  it('names what is missing', () => {
    const wrong = {
      ...draft,
      name: ' ',
      rules: { ...draft.rules, trigger: 'schedule' as const, share: '101', monthly: 'x' },
      questions: [{ ...newQuestion([]), kind: 'single' as const, options: { ja: '一\n二', en: 'one' } }],
    };
    expect([...faultsOf(wrong)]).toEqual(['name', 'share', 'monthly', 'months', 'text.0', 'options.0']);
  });

  it('gives another kind of question another key, and moves questions', () => {
    const [one, two] = [newQuestion([]), newQuestion([newQuestion([])])];
    expect([one.key, two.key]).toEqual(['q1', 'q2']);
    const changed = withKind([one, two], 0, 'nps', { ja: 'あ', en: 'a' });
    expect(changed.map(({ key, kind }) => [key, kind])).toEqual([
      ['q3', 'nps'],
      ['q2', 'text'],
    ]);
    expect(movedUp([one, two], 1).map(({ key }) => key)).toEqual(['q2', 'q1']);
  });
});

describe('links to reviews', () => {
  it('are read one a line, five at most, over https alone', () => {
    const links = [{ label: 'Googleマップの口コミ', url: 'https://example.jp/review' }];
    expect(linksFrom(linesOf(links))).toEqual(links);
    expect(linksFrom('')).toEqual([]);
    for (const wrong of ['名前だけ', '口コミ http://example.jp', 'https://example.jp'])
      expect(linksFrom(wrong)).toBeNull();
    expect(
      linksFrom(Array.from({ length: 6 }, (_, at) => `口コミ${at} https://example.jp`).join('\n')),
    ).toBeNull();
  });
});

describe('feedback', () => {
  const now = new Date('2026-11-24T03:00:00Z');

  it('goes from one state to the next, and is late when its day has passed', () => {
    expect([nextState('received'), nextState('reporting'), nextState('done'), nextState('declined')]).toEqual(
      ['considering', 'done', null, null],
    );
    const dueAt = '2026-11-23T09:00:00.000Z';
    expect([isLate({ state: 'acting', dueAt }, now), isLate({ state: 'done', dueAt }, now)]).toEqual([
      true,
      false,
    ]);
    expect([toneOf({ state: 'acting', dueAt }, now), toneOf({ state: 'declined', dueAt }, now)]).toEqual([
      'bad',
      'quiet',
    ]);
    expect(daysSince('2026-11-20T04:00:00.000Z', now)).toBe(3);
  });

  it('is due at six in the evening of a day, in the zone of the workspace', () => {
    expect(dueOn('2026-11-24', 'Asia/Tokyo')).toBe('2026-11-24T09:00:00.000Z');
    expect(dayOf('2026-11-24T15:30:00.000Z', 'Asia/Tokyo')).toBe('2026-11-25');
  });

  it('is carried to a web site as «いただいたお声と対応»', () => {
    const items = [{ publicVoice: '夜も電話したい', publicAction: '22時まで延長しました。' }];
    expect(publicText(items, 'ja')).toBe(
      'いただいたお声と対応\n\nお声: 夜も電話したい\n対応: 22時まで延長しました。',
    );
    expect(publicText(items, 'en')).toContain('We did: 22時まで延長しました。');
  });
});

describe('addresses', () => {
  it('keep what can be asked for, and drop the rest', () => {
    expect(
      search.parseFiguresSearch({ by: 'product', period: 'quarter', from: '2026-07-01', until: 'x' }),
    ).toEqual({
      by: 'product',
      period: 'quarter',
      from: '2026-07-01',
    });
    expect(search.parseAnswersSearch({ scoreFrom: '0', scoreUntil: 6, low: 1, channel: 3 })).toEqual({
      scoreFrom: 0,
      scoreUntil: 6,
      low: '1',
    });
    expect(search.parseInvitationsSearch({ fact: 'shown', state: 'none' })).toEqual({ fact: 'shown' });
    expect([
      search.parseFeedbackSearch({ list: 'wall' }),
      search.parseFeedbackSearch({ list: 'open' }),
    ]).toEqual([{ list: 'wall' }, {}]);
    expect(search.parseNewSurveySearch({ trigger: 'stayed' })).toEqual({ trigger: 'stayed' });
  });
});

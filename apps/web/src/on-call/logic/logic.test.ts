import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { aRota, aSchedule, aSlot, aSwap, misaki, yuka } from '../samples.fixture.ts';
import {
  bodyOf,
  changed,
  draftOf,
  endHint,
  moved,
  problemOf,
  withLine,
  without,
  withWeekday,
  type Line,
} from './rota.ts';
import { byDay, nextStart, peopleOn, slotsOf, spanText } from './schedule.ts';
import { actsOn, trailOf } from './swaps.ts';

const [inJapanese, inEnglish] = [translator(ja), translator(en)];
const tokyo = { locale: 'ja', timeZone: 'Asia/Tokyo' } as const;

describe('what comes', () => {
  it('stands under the day on which it begins', () => {
    const weekend = aSlot({ startsAt: '2099-11-27T09:00:00.000Z', endsAt: '2099-11-29T15:00:00.000Z' });
    const days = byDay(
      [aSlot(), weekend, { ...weekend, startsAt: '2099-11-27T12:00:00.000Z' }],
      'ja',
      'Asia/Tokyo',
    );
    expect(days.map(({ day, slots }) => [day, slots.length])).toEqual([
      ['2099年11月24日(火)', 1],
      ['2099年11月27日(金)', 2],
    ]);
  });

  it('names the day of the end where it is another', () => {
    const words = (t: typeof inJapanese, locale: 'ja' | 'en', withDay: boolean) =>
      spanText(t, aSlot(), { locale, timeZone: 'Asia/Tokyo', withDay });
    expect(words(inJapanese, 'ja', false)).toBe('18:00 〜 2099年11月25日(水) 09:00');
    expect(words(inEnglish, 'en', true)).toBe('Tue 24 Nov 2099 18:00 to Wed 25 Nov 2099 09:00');
    const short = aSlot({ endsAt: '2099-11-24T12:00:00.000Z' });
    expect(spanText(inJapanese, short, { ...tokyo, withDay: false })).toBe('18:00 〜 21:00');
  });

  it('is mine as first and as backup', () => {
    const theirs = aSlot({ first: yuka, backup: null });
    expect(slotsOf([aSlot(), theirs], yuka.id)).toHaveLength(2);
    expect(slotsOf([aSlot(), theirs], misaki.id)).toEqual([aSlot()]);
  });

  it('tells who has to have a telephone, each once', () => {
    const slots = [aSlot(), aSlot({ first: yuka, backup: null }), aSlot({ first: null, backup: null })];
    expect(peopleOn(aSchedule({ slots }))).toEqual([misaki, yuka]);
  });

  it('begins next after now, unless somebody is on call already', () => {
    const now = new Date('2099-11-24T03:00:00.000Z');
    const open = { outOfHours: false, first: null, backup: null, until: null };
    expect(nextStart(aSchedule(), now)).toBeNull();
    expect(nextStart(aSchedule({ now: open }), now)).toBe('2099-11-24T09:00:00.000Z');
    expect(nextStart(aSchedule({ now: open, slots: [aSlot({ first: null })] }), now)).toBeNull();
  });
});

describe('a swap', () => {
  const now = new Date('2099-11-21T00:00:00.000Z');
  const acts = (changes: object, id: string, decides = false) => actsOn(aSwap(changes), { id, decides }, now);

  it('is answered by who is asked, taken back by who asks', () => {
    expect(acts({}, misaki.id)).toEqual(['agreed', 'declined']);
    expect(acts({}, yuka.id)).toEqual(['withdrawn']);
    expect(acts({}, 'somebody')).toEqual([]);
  });

  it('is answered by a lead for others, but not in place of whom the lead asked', () => {
    expect(acts({}, 'lead', true)).toEqual(['agreed', 'declined']);
    expect(acts({ askedBy: { id: 'lead', name: '' } }, 'lead', true)).toEqual(['withdrawn']);
  });

  it('that was agreed is taken back by those it is about; what is settled or over stays', () => {
    for (const id of [misaki.id, yuka.id]) expect(acts({ state: 'agreed' }, id)).toEqual(['withdrawn']);
    expect(acts({ state: 'agreed' }, 'somebody')).toEqual([]);
    expect(acts({ state: 'declined' }, yuka.id)).toEqual([]);
    expect(acts({ state: 'agreed', endsAt: '2099-11-20T00:00:00.000Z' }, yuka.id)).toEqual([]);
  });

  it('has a trail, in order', () => {
    const at = '2099-11-20T04:00:00.000Z';
    const all = { answeredBy: misaki, answeredAt: at, withdrawnBy: yuka, withdrawnAt: at };
    expect(trailOf(aSwap({ ...all, state: 'withdrawn' })).map(({ what, name }) => [what, name])).toEqual([
      ['asked', '森本 由香'],
      ['agreed', '青木 美咲'],
      ['withdrawn', '森本 由香'],
    ]);
    const declined = aSwap({ state: 'declined', answeredBy: misaki, answeredAt: at });
    expect(trailOf(declined).at(-1)).toMatchObject({ what: 'declined' });
  });
});

describe('the rota as it is written', () => {
  const [line] = draftOf(aRota()).lines;
  if (line === undefined) throw new Error('the sample has a shift');

  it('becomes what it was, when nothing is changed', () => {
    expect(bodyOf(draftOf(aRota()))).toEqual({
      hours: 'outside_calendar',
      shifts: [
        {
          firstId: misaki.id,
          backupId: yuka.id,
          days: [0, 1, 2, 3, 4],
          from: '18:00',
          to: '09:00',
          validFrom: null,
          validUntil: null,
        },
      ],
    });
  });

  it('keeps its lines apart while they are added, moved and removed', () => {
    const two = withLine(draftOf(aRota()));
    expect(two.lines.map(({ key }) => key)).toEqual([0, 1]);
    expect(moved(two, 1, -1).lines.map(({ key }) => key)).toEqual([1, 0]);
    expect(moved(two, 1, 1)).toEqual(two);
    expect(withLine(without(two, 0)).lines.map(({ key }) => key)).toEqual([1, 2]);
    expect(changed(two, 1, { from: '20:00' }).lines.map(({ from }) => from)).toEqual(['18:00', '20:00']);
  });

  it('moves without losing a line', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom(-1 as const, 1 as const))),
        (count, moves) => {
          let draft = draftOf(aRota());
          for (let at = 0; at < count; at += 1) draft = withLine(draft);
          for (const [key, by] of moves) draft = moved(draft, key, by);
          expect(draft.lines.map(({ key }) => key).toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: count + 1 }, (_, key) => key),
          );
        },
      ),
    );
  });

  it.each<[Partial<Line>, string | null]>([
    [{}, null],
    [{ days: [] }, 'onCall.rota.problem.noDay'],
    [{ from: '' }, 'onCall.rota.problem.noTime'],
    [{ firstId: '' }, 'onCall.rota.problem.noPerson'],
    [{ backupId: misaki.id }, 'onCall.rota.problem.samePerson'],
    [{ backupId: '' }, null],
    [{ validFrom: '2099-12-31', validUntil: '2099-12-30' }, 'onCall.rota.problem.dates'],
    [{ validFrom: '2099-12-31', validUntil: '2099-12-31' }, null],
  ])('with %o is refused: %s', (change, problem) => {
    expect(problemOf({ ...line, ...change })).toBe(problem);
  });

  it('says that an end is on the next day', () => {
    expect(endHint({ from: '18:00', to: '09:00' })).toBe('next_day');
    expect(endHint({ from: '09:00', to: '09:00' })).toBe('whole_day');
    expect(endHint({ from: '09:00', to: '18:00' })).toBeNull();
    expect(endHint({ from: '', to: '18:00' })).toBeNull();
  });

  it('has its days in the order of the week', () => {
    expect(withWeekday([4, 0], 2, true)).toEqual([0, 2, 4]);
    expect(withWeekday([0, 2, 4], 2, false)).toEqual([0, 4]);
  });
});

import { describe, expect, it } from 'vitest';
import { anActivity } from '../testing/samples.fixture.ts';
import { activityDetail, byDay } from './entry.ts';

describe('an entry adds', () => {
  const quiet = { reason: null, until: null };
  const hold = { reason: '写真待ち', until: '2026-11-30T00:00:00.000Z' };
  it.each([
    ['the status before and after', anActivity(), { kind: 'status', from: 'open', to: 'done', ...quiet }],
    [
      'the status alone when nobody wrote down the one before',
      anActivity({ data: { to: 'done' } }),
      { kind: 'status', from: null, to: 'done', ...quiet },
    ],
    [
      'who had it and who has it',
      anActivity({ kind: 'assigned', data: { from: 'm1', to: 'm2' } }),
      { kind: 'assignee', from: { id: 'm1' }, to: { id: 'm2' } },
    ],
    [
      'that nobody has it',
      anActivity({ kind: 'assigned', data: { from: 'm2', to: null } }),
      { kind: 'assignee', from: { id: 'm2' }, to: null },
    ],
    [
      'from whom it was taken over',
      anActivity({ kind: 'lock_taken_over', data: { from: 'm2' } }),
      { kind: 'person', person: { id: 'm2' } },
    ],
    [
      'for whom a rule drafted',
      anActivity({ kind: 'automation_drafted', data: { to: 'm2' } }),
      { kind: 'person', person: { id: 'm2' } },
    ],
    [
      'the subject before and after',
      anActivity({ kind: 'subject_changed', data: { from: '旧', to: '新' } }),
      { kind: 'changed', from: '旧', to: '新' },
    ],
    [
      'the former subject where the log knew no more',
      anActivity({ kind: 'subject_changed', data: { from: '旧' } }),
      { kind: 'text', text: '旧' },
    ],
    [
      'which tags came and went',
      anActivity({ kind: 'tags_changed', data: { added: '返品', removed: '急ぎ' } }),
      { kind: 'text', text: '+返品 −急ぎ' },
    ],
    ['the reason', anActivity({ kind: 'bounced', data: { reason: '550' } }), { kind: 'text', text: '550' }],
    [
      'the reason in our own words where it has a code',
      anActivity({ kind: 'bounced', data: { reason: '550', code: 'refused_recipient' } }),
      { kind: 'delivery', code: 'refused_recipient', reason: '550' },
    ],
    [
      'why and until when it is on hold',
      anActivity({ data: { from: 'open', to: 'on_hold', ...hold } }),
      { kind: 'status', from: 'open', to: 'on_hold', ...hold },
    ],
    [
      'what became of the hold',
      anActivity({ kind: 'hold_changed', data: { reason: '返事待ち', until: null } }),
      { kind: 'hold', reason: '返事待ち', until: null },
    ],
    [
      'what a hold was for when it ends',
      anActivity({ kind: 'hold_ended', data: { reason: '写真待ち' } }),
      { kind: 'heldFor', reason: '写真待ち' },
    ],
    [
      'what an assistant wrote, by which key',
      anActivity({ kind: 'assistant_wrote', data: { what: 'note', key: '秘書' } }),
      { kind: 'wrote', what: 'note', key: '秘書' },
    ],
    ['nothing of a hold without a reason', anActivity({ kind: 'reopened', data: { from: 'done' } }), null],
    ['nothing more', anActivity({ kind: 'created', data: {} }), null],
    ['nothing for a status we do not know', anActivity({ data: { to: 'asleep' } }), null],
  ])('%s', (_name, entry, expected) => {
    expect(activityDetail(entry)).toEqual(expected);
  });
});

it('entries stand under their days, in the order given', () => {
  const at = (id: string, time: string) => anActivity({ id, at: `2026-11-${time}:00.000Z` });
  const entries = [at('c', '24T02:00'), at('b', '24T01:00'), at('a', '23T09:00')];
  const groups = byDay(entries, (time) => time.slice(0, 10));
  expect(groups.map(({ day, entries: each }) => [day, each.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['c', 'b']],
    ['2026-11-23', ['a']],
  ]);
});

import type { ChecklistConditions } from '@madoguchi/contract';
import { marksOfReading } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { reasonsFor, type Matter } from './domain.ts';

const none: ChecklistConditions = { channels: [], tagIds: [], marks: [], matters: [] };
const found: Matter = {
  channel: 'email',
  tagIds: ['allergy', 'booking'],
  marks: ['dissatisfied', 'complaint'],
  matters: ['return'],
};

describe('a list', () => {
  it.each<[string, Partial<ChecklistConditions>, string[]]>([
    ['by its way of contact', { channels: ['email', 'line'] }, ['channel email']],
    ['by any one of its tags', { tagIds: ['lost', 'allergy'] }, ['tag allergy']],
    ['by all that was found', { tagIds: ['booking', 'allergy'] }, ['tag booking', 'tag allergy']],
    ['by what was read', { marks: ['complaint', 'thanks'] }, ['mark complaint']],
    ['by what the matter has become', { matters: ['return', 'repair'] }, ['matter return']],
    [
      'where every kind that it names finds something',
      { channels: ['email'], marks: ['complaint'] },
      ['channel email', 'mark complaint'],
    ],
  ])('is offered %s', (_how, conditions, expected) => {
    const reasons = reasonsFor({ ...none, ...conditions }, found);
    expect(reasons?.map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
  });

  it.each<[string, Partial<ChecklistConditions>]>([
    ['one kind finds nothing', { tagIds: ['allergy'], channels: ['phone'] }],
    ['nothing was found at all', { matters: ['improvement'] }],
    ['it names nothing: that one is chosen by hand', {}],
  ])('is not offered where %s', (_why, conditions) => {
    expect(reasonsFor({ ...none, ...conditions }, found)).toBeNull();
  });
});

it('marks follow from mood, intent, urgency and harassment of a reading', () => {
  const calm = { mood: 'neutral', intent: 'request', urgency: 'normal', harassed: false };
  expect(marksOfReading(calm)).toEqual([]);
  expect(marksOfReading({ ...calm, mood: 'dissatisfied', intent: 'complaint' })).toEqual([
    'dissatisfied',
    'complaint',
  ]);
  expect(marksOfReading({ ...calm, urgency: 'high', harassed: true })).toEqual(['urgent', 'harassment']);
});

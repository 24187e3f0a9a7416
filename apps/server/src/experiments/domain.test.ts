import { createExperiment, type CreateExperiment, type NewExperimentVariant } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { faultOfPlan, plannedEnd, sizeOfAll, waitingSince } from './domain.ts';
import { twoPages } from './experiment.fixture.ts';

const linkId = 'b0f7b5c2-6f7e-4a53-9d4c-0e6f6a3a2b10';
const plan: CreateExperiment = { ...twoPages, linkId };
const [first, second] = twoPages.variants;
const two = (one: Partial<NewExperimentVariant>, other: Partial<NewExperimentVariant>) =>
  plan.variants.map((each, at) => ({ ...each, ...(at === 0 ? one : other) }));

describe('a plan', () => {
  it('may be as it is in the example', () => {
    expect(first?.name).not.toBe(second?.name);
    expect(faultOfPlan(plan)).toBeNull();
    expect(
      faultOfPlan({
        ...plan,
        kind: 'script',
        linkId: null,
        measure: 'resolved',
        variants: two({ text: '甲' }, { text: '乙' }),
      }),
    ).toBeNull();
  });

  it.each([
    ['variants', { variants: two({ share: 60 }, {}) }],
    ['variants', { variants: two({ name: '同じ' }, { name: '同じ' }) }],
    ['measure', { measure: 'resolved' }],
    ['guards', { guards: ['ordered'] }],
    ['guards', { guards: ['satisfied'] }],
    ['difference', { baseRate: 0.5, difference: 0.5 }],
    ['linkId', { linkId: null }],
    ['broadcastId', { broadcastId: linkId }],
    ['broadcastId', { kind: 'message', measure: 'answered', linkId: null }],
    ['tagId', { tagId: linkId }],
    ['variants.target', { variants: two({ target: '' }, {}) }],
    ['variants.text', { kind: 'script', measure: 'resolved', linkId: null }],
  ])('is sent back for «%s» with %j', (path, given) => {
    const asked = createExperiment.parse({ ...plan, ...given });
    expect(faultOfPlan(asked)?.path).toBe(path);
  });
});

it('asks for so many that the smallest share has as many as each needs', () => {
  expect(sizeOfAll(1000, [50, 50])).toBe(2000);
  expect(sizeOfAll(1000, [90, 10])).toBe(10_000);
  expect(sizeOfAll(77, [34, 33, 33])).toBe(234);
});

it.each([
  ['2026-11-24T00:00:00.000Z', 7, '2026-11-17T00:00:00.000Z'],
  ['2026-11-24T23:59:59.999Z', 7, '2026-11-17T00:00:00.000Z'],
  ['2026-11-24T15:00:00.000Z', 1, '2026-11-23T00:00:00.000Z'],
])('at %s it is waited for those of the last %i days: since %s', (now, days, since) => {
  expect(waitingSince(new Date(now), days).toISOString()).toBe(since);
});

it('ends when the last of those who were expected had their time', () => {
  const start = new Date('2026-11-24T06:00:00Z');
  expect(plannedEnd(start, { days: 14, withinDays: 7 }).toISOString()).toBe('2026-12-15T06:00:00.000Z');
});

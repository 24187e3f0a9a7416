import { describe, expect, it } from 'vitest';
import { aReading } from '../testing/samples.fixture.ts';
import { evidenceOf, isWhole, judgementsOf, knownHarassment, knownSignal, markOf } from './evidence.ts';

const threat = { kind: 'threat', start: 8, end: 12 } as const;
const waited = { kind: 'has-waited', start: 2, end: 6 };

describe('what is worth a badge', () => {
  it('is nothing in most messages, and while none was read', () => {
    expect(judgementsOf(null)).toEqual([]);
    expect(judgementsOf(aReading())).toEqual([]);
    expect(judgementsOf(aReading({ mood: 'pleased', urgency: 'low' }))).toEqual([]);
  });

  it('tells open from veiled dissatisfaction', () => {
    expect(judgementsOf(aReading({ mood: 'dissatisfied' }))).toEqual(['dissatisfied']);
    expect(judgementsOf(aReading({ mood: 'dissatisfied', veiled: true }))).toEqual(['veiled']);
  });

  it('names the weightiest first', () => {
    const all = aReading({ mood: 'dissatisfied', urgency: 'high', harassment: [threat] });
    expect(judgementsOf(all)).toEqual(['harassment', 'dissatisfied', 'urgent']);
  });
});

describe('the mark of a row', () => {
  it('is about harassment before mood, and else nothing', () => {
    expect(markOf({ harassed: true, mood: 'pleased' })).toBe('harassment');
    expect(markOf({ harassed: false, mood: 'dissatisfied' })).toBe('dissatisfied');
    expect(markOf({ harassed: false, mood: 'pleased' })).toBeNull();
    expect(markOf({ harassed: false, mood: null })).toBeNull();
  });
});

describe('the evidence', () => {
  it('is in the order of the text, each once', () => {
    const reading = aReading({ mood: 'dissatisfied', signals: [waited, waited], harassment: [threat] });
    expect(evidenceOf(reading)).toEqual([
      { ...waited, tone: 'signal' },
      { ...threat, tone: 'harassment' },
    ]);
  });

  it('leaves out what is no reason to worry', () => {
    const signals = [waited, { kind: 'set-thanks', start: 0, end: 1 }];
    expect(evidenceOf(aReading({ mood: 'dissatisfied', signals }))).toHaveLength(1);
    expect(evidenceOf(aReading({ mood: 'pleased', signals }))).toEqual([]);
  });

  it('may be the message as a whole', () => {
    expect(isWhole({ start: 0, end: 4 }, 'まだです\n')).toBe(true);
    expect(isWhole({ start: 0, end: 3 }, 'まだです')).toBe(false);
  });
});

describe('kinds', () => {
  it('of a newer server have words too', () => {
    expect(knownSignal('has-waited')).toBe('has-waited');
    expect(knownSignal('sighs')).toBe('other');
    expect(knownHarassment('threat')).toBe('threat');
    expect(knownHarassment('stalking')).toBe('other');
  });
});

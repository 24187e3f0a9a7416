import { describe, expect, it } from 'vitest';
import { aChannel } from '../kit/testing/samples.fixture.ts';
import { draftOf, emptyDraft, isChanged, narrowed, sendingChannels } from './logic/draft.ts';
import { progressOf, reasonKey, standingOf } from './logic/standing.ts';
import { aBroadcast } from './testing/samples.fixture.ts';

describe('a new broadcast', () => {
  const line = aChannel({ id: 'l', type: 'line' });
  const chat = aChannel({ id: 'w', type: 'chat' });

  it('goes by the first channel that can send to many, at that channel’s pace', () => {
    expect(sendingChannels([chat, aChannel({ enabled: false }), line])).toEqual([line]);
    expect(emptyDraft([chat, line], 'ja')).toMatchObject({ channelId: 'l', perMinute: 5000, kind: 'news' });
    expect(emptyDraft([aChannel()], 'en')).toMatchObject({ perMinute: 60, language: 'en' });
    expect(emptyDraft([], 'ja').channelId).toBe('');
  });

  it('is changed once something differs from what is stored', () => {
    const stored = draftOf(aBroadcast());
    expect(isChanged({ ...stored }, stored)).toBe(false);
    expect(isChanged({ ...stored, body: 'x' }, stored)).toBe(true);
  });
});

describe('a segment', () => {
  it('is narrowed by what is filled in, and widened again by what is emptied', () => {
    const narrow = narrowed({}, 'tagId', 't1');
    expect(narrow).toEqual({ tagId: 't1' });
    expect(narrowed(narrow, 'tagId', '')).toEqual({});
    expect(narrowed(narrow, 'query', '東京')).toEqual({ tagId: 't1', query: '東京' });
  });
});

describe('how a broadcast stands', () => {
  it.each([
    [{ state: 'done' }, 'good'],
    [{ state: 'sending' }, 'busy'],
    [{ state: 'paused', reason: 'person' }, 'careful'],
    [{ state: 'paused', reason: 'quota' }, 'bad'],
    [{ state: 'draft' }, 'quiet'],
  ] as const)('%o is %s', (changes, tone) => {
    expect(standingOf(aBroadcast(changes)).tone).toBe(tone);
  });

  it('is so far as what was tried of what was to be sent; those left out are no part of it', () => {
    const counts = { waiting: 0, sent: 0, skipped: 9, failed: 0, doubtful: 0 };
    expect(progressOf(counts)).toBe(100);
    expect(progressOf({ ...counts, waiting: 3 })).toBe(0);
    expect(progressOf({ ...counts, waiting: 1, sent: 1, failed: 1, doubtful: 0 })).toBe(66);
  });

  it('tells why somebody got nothing where it knows the reason', () => {
    expect(reasonKey('withdrawn')).toBe('broadcasts.reason.withdrawn');
    expect(reasonKey('something_new')).toBeNull();
    expect(reasonKey(null)).toBeNull();
  });
});

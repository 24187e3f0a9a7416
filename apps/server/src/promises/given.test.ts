import type { FoundPromise, GivenPromise } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { AppError } from '../platform/http/index.ts';
import { areOne, openVague, refuseBadList, undatedRefusal } from './given.ts';

const given = (changes: Partial<GivenPromise> = {}): GivenPromise => ({
  at: 'なるべく早くご連絡いたします',
  act: 'contact',
  due: null,
  condition: null,
  undated: false,
  notPromise: false,
  ...changes,
});
const plainly = (changes: Partial<FoundPromise> = {}): FoundPromise => ({
  start: 0,
  end: 14,
  at: 'なるべく早くご連絡いたします',
  act: 'contact',
  due: null,
  condition: null,
  ...changes,
});
const found = (changes: Partial<FoundPromise> = {}) => plainly({ vague: true, ...changes });
const text = 'かしこまりました。\nなるべく早くご連絡いたします。\n12月3日までに発送いたします。';

/** The field that a list is refused for; undefined where it may pass. */
function refusedFor(...promises: GivenPromise[]): string | undefined {
  try {
    refuseBadList(text, promises);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('invalid_request');
    return error.extra.errors?.[0]?.path;
  }
}

describe('a list of promises', () => {
  it('holds sentences of the text, however its lines are broken', () => {
    expect(refusedFor(given({ due: '2031-11-27' }))).toBeUndefined();
    expect(refusedFor(given({ at: 'かしこまりました。 なるべく早くご連絡いたします' }))).toBeUndefined();
    expect(refusedFor(given({ at: '明日お電話します' }))).toBe('promises.0.at');
  });

  it('names each promise once, but one sentence may hold two acts', () => {
    expect(refusedFor(given(), given())).toBe('promises.1.at');
    expect(refusedFor(given(), given({ act: 'send' }))).toBeUndefined();
  });

  it('says one thing of each: a time, an event, knowingly neither, or none at all', () => {
    expect(refusedFor(given({ notPromise: true }))).toBeUndefined();
    expect(refusedFor(given({ notPromise: true, due: '2031-11-27' }))).toBe('promises.0.notPromise');
    expect(refusedFor(given({ notPromise: true, undated: true }))).toBe('promises.0.notPromise');
    expect(refusedFor(given({ notPromise: true, moves: 'x' }))).toBe('promises.0.notPromise');
    expect(refusedFor(given({ undated: true, condition: 'ご入金後' }))).toBe('promises.0.undated');
  });
});

describe('what is vague', () => {
  it('is open until something is said of it', () => {
    expect(openVague([found()], [])).toHaveLength(1);
    expect(openVague([found()], [given()])).toHaveLength(1);
    for (const changes of [
      { due: '2031-11-27' },
      { condition: 'ご入金後' },
      { undated: true },
      { notPromise: true },
    ])
      expect(openVague([found()], [given(changes)])).toEqual([]);
  });

  it('is only what has neither a date nor an event', () => {
    const dated = plainly({ due: '2026-12-03' });
    // 写しも送ります: the mail itself does it.
    const plain = plainly({ at: '写しも送ります' });
    expect(openVague([dated, plain, plainly({ condition: 'ご入金後' })], [])).toEqual([]);
  });

  it('is known again when it is quoted longer or shorter than it was found', () => {
    expect(areOne('かしこまりました。なるべく早くご連絡いたします', 'ご連絡いたします')).toBe(true);
    expect(areOne('発送いたします', 'ご連絡いたします')).toBe(false);
    expect(openVague([found({ at: 'ご連絡いたします' })], [given({ notPromise: true })])).toEqual([]);
    expect(openVague([found({ at: '発送いたします' })], [given({ notPromise: true })])).toHaveLength(1);
  });

  it('is named in the refusal', () => {
    const refusal = undatedRefusal([found()]);
    expect([refusal.code, refusal.extra.promises]).toEqual(['promise_undated', [found()]]);
  });
});

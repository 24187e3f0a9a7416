import { describe, expect, it } from 'vitest';
import { createCompositionGuard } from './composition.ts';
import type { KeyPress } from './composition.ts';

function press(changes: Partial<KeyPress> = {}): KeyPress {
  return {
    key: 'Enter',
    keyCode: 13,
    isComposing: false,
    ctrlKey: true,
    metaKey: false,
    timeStamp: 10_000,
    ...changes,
  };
}

describe('sending by key', () => {
  it.each([
    ['Ctrl+Enter', press(), true],
    ['⌘+Enter', press({ ctrlKey: false, metaKey: true }), true],
    ['plain Enter, a new line', press({ ctrlKey: false }), false],
    ['another key with Ctrl', press({ key: 'a', keyCode: 65 }), false],
    ['Ctrl+Enter that the browser says belongs to a composition', press({ isComposing: true }), false],
    ['Ctrl+Enter with keyCode 229, as Safari reports it', press({ keyCode: 229 }), false],
  ])('%s', (_name, key, sends) => {
    expect(createCompositionGuard().sends(key)).toBe(sends);
  });

  it('never happens between the start and the end of a composition, whatever the event says', () => {
    const guard = createCompositionGuard();
    guard.start();
    expect(guard.sends(press())).toBe(false);
    guard.end(9000);
    expect(guard.sends(press())).toBe(true);
  });

  it('ignores the Enter that ended the composition, which Safari reports just after it', () => {
    const guard = createCompositionGuard();
    guard.start();
    guard.end(10_000);
    expect(guard.sends(press({ timeStamp: 10_000 }))).toBe(false);
    expect(guard.sends(press({ timeStamp: 10_008 }))).toBe(false);
    expect(guard.sends(press({ timeStamp: 10_200 }))).toBe(true);
  });

  it('holds Enter and Escape for the input method in other fields too', () => {
    const guard = createCompositionGuard();
    expect(guard.holds(press({ key: 'Escape', isComposing: true }))).toBe(true);
    expect(guard.holds(press({ key: 'Escape' }))).toBe(false);
  });
});

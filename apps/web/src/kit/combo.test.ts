import { describe, expect, it } from 'vitest';
import { comboLabels, completes, isComposing, parseCombo } from './combo.ts';
import type { KeyPress } from './combo.ts';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...changes,
  };
}

describe('a single key', () => {
  it.each([
    ['j', press('j'), true],
    ['j', press('J', { shiftKey: true }), false],
    ['J', press('j'), true],
    ['j', press('k'), false],
    ['j', press('j', { ctrlKey: true }), false],
    ['j', press('j', { metaKey: true }), false],
    ['j', press('j', { altKey: true }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['Escape', press('Escape'), true],
    ['Esc', press('Escape'), true],
    ['shift+j', press('J', { shiftKey: true }), true],
  ])('%s, pressed %o: %s', (combo, key, matches) => {
    expect(completes(combo, [], key)).toBe(matches);
  });
});

describe('with modifiers', () => {
  it.each([
    ['mod+Enter', press('Enter', { ctrlKey: true }), true],
    ['mod+Enter', press('Enter', { metaKey: true }), true],
    ['mod+Enter', press('Enter'), false],
    ['mod+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), false],
    ['mod+shift+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), true],
    ['alt+Enter', press('Enter', { altKey: true }), true],
    ['alt+Enter', press('Enter', { altKey: true, ctrlKey: true }), false],
  ])('%s, pressed %o: %s', (combo, key, matches) => {
    expect(completes(combo, [], key)).toBe(matches);
  });
});

describe('a sequence', () => {
  it('is complete with its last key', () => {
    expect(completes('g i', [], press('g'))).toBe(false);
    expect(completes('g i', [press('g')], press('i'))).toBe(true);
    expect(completes('g i', [press('x'), press('g')], press('i'))).toBe(true);
  });

  it('is not complete out of order or with something in between', () => {
    expect(completes('g i', [press('i')], press('g'))).toBe(false);
    expect(completes('g i', [press('g'), press('x')], press('i'))).toBe(false);
  });
});

describe('while an input method composes', () => {
  it.each([
    ['says so', press('Enter', { isComposing: true })],
    ['says so by keyCode, as Safari does', press('Enter', { keyCode: 229 })],
  ])('nothing matches: it %s', (_, key) => {
    expect(isComposing(key)).toBe(true);
    expect(completes('Enter', [], key)).toBe(false);
    expect(completes('mod+Enter', [], { ...key, ctrlKey: true })).toBe(false);
  });
});

describe('how keys are written', () => {
  it.each([
    ['j', false, [['J']]],
    ['?', false, [['?']]],
    ['g i', false, [['G'], ['I']]],
    ['mod+Enter', false, [['Ctrl', 'Enter']]],
    ['mod+Enter', true, [['⌘', 'Enter']]],
    ['alt+shift+Enter', true, [['⌥', '⇧', 'Enter']]],
    ['Escape', false, [['Esc']]],
    ['up', false, [['↑']]],
    ['space', false, [['Space']]],
  ])('%s (Apple: %s)', (combo, apple, labels) => {
    expect(comboLabels(combo, apple)).toEqual(labels);
  });

  it('ignores how a combination is spelt', () => {
    expect(parseCombo('  G   I ')).toEqual(parseCombo('g i'));
    expect(parseCombo('Mod+ENTER')).toEqual(parseCombo('mod+enter'));
  });
});

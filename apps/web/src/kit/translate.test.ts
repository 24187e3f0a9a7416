import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../i18n/en.ts';
import { fill, translator } from './translate.ts';

describe('filling a text', () => {
  it.each([
    ['nothing to fill', {}, 'nothing to fill'],
    ['{name}さんが返信中です', { name: '青木' }, '青木さんが返信中です'],
    ['{step} of {of}', { step: 1, of: 2 }, '1 of 2'],
    ['{a} and {a}', { a: 'x' }, 'x and x'],
    ['{count} {count|mail|mails}', { count: 1 }, '1 mail'],
    ['{count} {count|mail|mails}', { count: '1' }, '1 mail'],
    ['{count} {count|mail|mails}', { count: '1,000+' }, '1,000+ mails'],
    ['{count} {count|mail|mails}', { count: 0 }, '0 mails'],
    ['{count} {count|mail|mails}', { count: 12 }, '12 mails'],
  ])('%s', (text, params, filled) => {
    expect(fill(text, params)).toBe(filled);
  });

  it('leaves a placeholder whose parameter is missing, so that the fault is seen', () => {
    expect(fill('Hello {name}')).toBe('Hello {name}');
  });

  it('puts parameters in as they are, even when they look like placeholders', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(fill('[{name}]', { name })).toBe(`[${name}]`);
      }),
    );
  });
});

describe('a translator', () => {
  it('speaks the catalogue it was given', () => {
    const t = translator(messages);
    expect(t('common.save')).toBe('Save');
    expect(t('setup.step', { step: 1, of: 2 })).toBe('Setting up, step 1 of 2');
  });
});

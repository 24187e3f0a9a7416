import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../evaluate/labelled.ts';
import { readDocument } from '../text/document.ts';
import { readInbound } from './read-inbound.ts';
import { viewOf } from './view.ts';
import { wholeWords } from './whole-words.ts';

const corpus = join(import.meta.dirname, '../../corpus');

describe('a place in a text', () => {
  it.each([
    ['少々気になりまして、ご連絡しました。', '少々気にな', '少々気になりまして'],
    ['店員を殴ってやる。', '殴っ', '殴ってやる'],
    ['返金してください。', '返', '返金'],
    ['何度も連絡しております。', '何度も連絡し', '何度も連絡しております'],
    ['もう結構です。', 'もう結構です', 'もう結構です'],
    ['お忙しいところ恐れ入ります。', '忙し', 'お忙しい'],
  ])('of «%s»: «%s» becomes «%s»', (text, part, whole) => {
    const start = text.indexOf(part);
    const found = wholeWords(viewOf(readDocument(text)), { start, end: start + part.length });
    expect(text.slice(found.start, found.end)).toBe(whole);
  });

  it('keeps what else it says', () => {
    const view = viewOf(readDocument('困っています。'));
    expect(wholeWords(view, { kind: 'trouble', start: 0, end: 2 })).toEqual({
      kind: 'trouble',
      start: 0,
      end: 6,
    });
  });

  it('stays as it is where there is no word', () => {
    expect(wholeWords(viewOf(readDocument('')), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});

const files = ['development', 'training'].flatMap((folder) =>
  readdirSync(join(corpus, folder))
    .filter((name) => name.startsWith('inbound.'))
    .map((name) => join(folder, name)),
);

describe('all evidence in the labelled messages', () => {
  it.each(files)('of %s begins and ends with a word', (file) => {
    const cut = readLabelled<{ readonly text: string }>(join(corpus, file)).flatMap(({ text }) => {
      const document = readDocument(text);
      const starts = new Set(document.tokens.map((token) => token.start));
      const ends = new Set(document.tokens.map((token) => token.end));
      const { signals, harassment, urgencyEvidence } = readInbound(document);
      return [...signals, ...harassment, ...urgencyEvidence]
        .filter(({ start, end }) => !starts.has(start) || !ends.has(end))
        .map(({ start, end }) => text.slice(start, end));
    });
    expect(cut).toEqual([]);
  });
});

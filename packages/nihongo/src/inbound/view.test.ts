import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { viewOf } from './view.ts';

const gistOf = (text: string): string => viewOf(readDocument(text)).gist;

describe('the view of a message', () => {
  it.each([
    ['返事が来ません。', '返事が来る<否丁>。'],
    ['説明してください。', '説明する<恵敬令頼>。'],
    ['運んでくれました。', '運ぶ<過恵丁>。'],
    ['行きたい。', '行く<欲>。'],
  ])('reads «%s» as %s', (text, gist) => {
    expect(gistOf(text)).toBe(gist);
  });

  it('does not take the ん of んです for a denial', () => {
    expect(gistOf('聞いたんです。')).not.toContain('否');
  });

  it('keeps lengths and offsets in the plain text', () => {
    const text = 'Ａ社へ１２３回😀';
    expect(viewOf(readDocument(text)).plain).toBe('A社へ123回😀');
  });

  it('leads from each unit of the gist to a place in the text', () => {
    const text = 'お返事がまだ頂けませんので😀、念のため。';
    const view = viewOf(readDocument(text));
    expect(view.gistStart).toHaveLength(view.gist.length);
    expect(view.gistEnd).toHaveLength(view.gist.length);
    const at = view.gist.indexOf('念のため');
    expect(text.slice(view.gistStart[at], view.gistEnd[at])).toMatch(/^念/u);
  });

  it('leaves out what the message repeats of earlier ones', () => {
    const view = viewOf(readDocument('承知しました。\n\n> 返事が来ません。'));
    expect(view.sentences.map(({ kind }) => kind)).not.toContain('quoted');
  });
});

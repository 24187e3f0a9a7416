import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import type { Finder } from './find.ts';
import { either, except, meant, near, written } from './find.ts';
import { viewOf } from './view.ts';

const found = (find: Finder, text: string): string[] =>
  find(viewOf(readDocument(text))).map(({ start, end }) => text.slice(start, end));

const phone = written(/電話/u);
const often = written(/毎日/u);

describe('finders', () => {
  it('find what is written, full-width letters and digits as half-width ones', () => {
    expect(found(written(/\d+回/u), '１２回お電話しました。')).toEqual(['１２回']);
  });

  it('find what is meant, whatever the conjugation', () => {
    const unanswered = meant(/返事がない</u);
    expect(found(unanswered, '返事がなかったのです。')).toEqual(['返事がなかったのです']);
    expect(found(unanswered, '返事がない。')).toEqual(['返事がない']);
  });

  it('find two things near each other, on whichever side', () => {
    const both = near(phone, often, 4);
    expect(found(both, '毎日、電話する。')).toEqual(['毎日、電話']);
    expect(found(both, '電話は毎日だ。')).toEqual(['電話は毎日']);
    expect(found(both, '電話が来た。明日も来週もきっと毎日だ。')).toEqual([]);
  });

  it('take the nearest of several', () => {
    expect(found(near(phone, often, 3), '毎日だ。ところで毎日電話。')).toEqual(['毎日電話']);
  });

  it('leave out what stands beside something harmless', () => {
    const pressing = except(often, written(/おいし/u), 6);
    expect(found(pressing, '毎日おいしくいただく。')).toEqual([]);
    expect(found(pressing, '毎日かける。')).toEqual(['毎日']);
  });

  it('find what any of them finds', () => {
    expect(found(either(phone, often), '毎日電話')).toEqual(['電話', '毎日']);
  });
});

import { describe, expect, it } from 'vitest';
import { newSlug, slugKey } from './slugs.ts';

describe('a slug that is made', () => {
  const many = Array.from({ length: 2000 }, () => newSlug());

  it('has six letters, none of which looks like another', () => {
    for (const slug of many) expect(slug).toMatch(/^[2-9bcdfghjkmnpqrstvwxz]{6}$/u);
  });

  it('spells nothing unfortunate', () => {
    expect(many.filter((slug) => /fck|kkk|cnt|[aeiouy]/u.test(slug))).toEqual([]);
  });

  it('is hardly ever made twice', () => {
    expect(new Set(many).size).toBeGreaterThan(1995);
  });
});

describe('a slug as it looks', () => {
  it.each([
    ['spring-tea', 'SpringTea'],
    ['0o0', 'o0o'],
    ['l1i', '111'],
  ])('«%s» and «%s» are one', (one, other) => expect(slugKey(one)).toBe(slugKey(other)));

  it('of other letters is another', () => expect(slugKey('tea')).not.toBe(slugKey('tee')));
});

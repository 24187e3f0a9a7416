import { randomInt } from 'node:crypto';

/** Small letters and digits that no other is mistaken for, and without vowels, so that chance spells no word. */
const letters = '23456789bcdfghjkmnpqrstvwxz';

/** Words that people read into consonants alone. */
const unfortunate = /fck|fvck|fkn|fgt|ngr|nzk|kkk|cnt|csm|bdsm|shn|krs|bk4/u;

/** A slug made by chance: 27⁶ are enough for hundreds of thousands of links. */
export function newSlug(length = 6): string {
  for (;;) {
    const slug = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
    if (!unfortunate.test(slug)) return slug;
  }
}

/** What a slug looks like: by hand or in print 0 and o, 1, l and i are one, and «-» is easily lost. */
export function slugKey(slug: string): string {
  return slug.toLowerCase().replaceAll('o', '0').replaceAll(/[li]/gu, '1').replaceAll('-', '');
}

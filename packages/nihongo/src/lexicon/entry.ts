/** What a judgement is about. */
export type Aspect = 'product' | 'price' | 'service' | 'delivery' | 'staff';

/** A word or set phrase of the lexicon. */
export interface Entry {
  /** As it is written in the list; conjugated words stand in their dictionary form. */
  readonly word: string;
  /** From −2 (strongly against) to +2 (strongly for); 0 only names an aspect. */
  readonly polarity: number;
  readonly aspect?: Aspect;
}

const line = /^([+-][12]|0)(?: (product|price|service|delivery|staff))? (.+)$/u;

const isAspect = (name: string | undefined): name is Aspect => name !== undefined;

/**
 * Reads a list of the lexicon: on each line a polarity, an aspect where the words have one, and the words.
 *
 * @throws Error naming the line that cannot be read
 */
export function readEntries(list: string): Entry[] {
  return list
    .split('\n')
    .filter((one) => one !== '')
    .flatMap((one) => {
      const found = line.exec(one);
      if (found === null) throw new Error(`a line of the lexicon needs a polarity and words: «${one}»`);
      const [, polarity, aspect, words] = found;
      const common = { polarity: Number(polarity), ...(isAspect(aspect) ? { aspect } : {}) };
      return (words ?? '').split(' ').map((word) => ({ word, ...common }));
    });
}

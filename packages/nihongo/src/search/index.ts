/** What a text is found by, for threads that must not load the dictionary: nothing here needs it. */
export { foldForSearch, toHiragana } from './fold.ts';
export { queryGrams } from './grams.ts';

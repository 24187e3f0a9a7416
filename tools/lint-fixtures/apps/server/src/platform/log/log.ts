export const log = (...words: string[]): void => console.log(words.join(' '));

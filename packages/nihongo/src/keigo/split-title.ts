import { titles } from './words.ts';

const title = new RegExp(`^(?:${titles})$`, 'u');

/**
 * A name and the title of office at its end: 山本部長 is 山本 + 部長, not 山 + 本部長. The name is empty for a title alone;
 * nothing where no title stands at the end.
 */
export function splitTitle(text: string): { readonly name: string; readonly title: string } | undefined {
  const characters = [...text];
  const lengths = [0, ...characters.keys()].filter((length, index) => index === 0 || length >= 2);
  for (const length of [...lengths, 1]) {
    const rest = characters.slice(length).join('');
    if (title.test(rest)) return { name: characters.slice(0, length).join(''), title: rest };
  }
  return undefined;
}

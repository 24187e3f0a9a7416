import type { Feature } from '../model/linear.ts';
import type { MessageView } from './view.ts';

/** How many content words may stand between two that are weighed together, and one more. */
const skip = 3;

const contentWord = /^(?:名詞|動詞|形容詞|副詞)/u;

const wordForm = ({ known, base, surface }: MessageView['tokens'][number]): string =>
  known && base !== '*' ? base : surface;

/** Two content words in their dictionary form that stand near each other, whatever is between (`y:`). */
export function neighbourFeatures({ tokens, sentences }: MessageView): Feature[] {
  const found: Feature[] = [];
  for (const { firstToken, endToken } of sentences) {
    const words = tokens.slice(firstToken, endToken).filter(({ pos }) => contentWord.test(pos));
    words.forEach((one, index) => {
      for (const other of words.slice(index + 1, index + 1 + skip))
        found.push({ name: `y:${wordForm(one)} ${wordForm(other)}`, start: one.start, end: other.end });
    });
  }
  return found;
}

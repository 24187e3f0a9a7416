import { corrects } from './correction.ts';
import { promotes } from './promotion.ts';
import { sentencesOf } from './sentences.ts';

/** What is read in an answer of ours: the sentences that promote, and those that put an earlier answer right. */
export type AnswerReading = { promotions: readonly string[]; corrections: readonly string[] };

/**
 * Reads an answer to a customer: where it asks them to buy, and where it takes back what we told them before. By patterns alone,
 * no dictionary: thousands of answers a second. Sentences are folded by NFKC. Never throws.
 */
export function readAnswer(text: string): AnswerReading {
  const sentences = sentencesOf(text);
  return { promotions: sentences.filter(promotes), corrections: sentences.filter(corrects) };
}

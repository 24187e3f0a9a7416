import { beforeAll, describe, expect, it } from 'vitest';
import type { IpadicTokenizer } from 'kuromoji';
import { compareSegmentation } from '../../bench/compare.ts';
import { sampleCorpus } from '../../bench/corpus.ts';
import { loadReference } from '../../bench/reference.ts';
import { loadTokenizer } from './load.ts';

describe('beside kuromoji', () => {
  const corpus = sampleCorpus();
  let reference: IpadicTokenizer;
  beforeAll(async () => {
    reference = await loadReference();
  });

  it('has at least 99.8 % of its tokens on a corpus of more than 20,000', () => {
    const { tokens, same } = compareSegmentation(corpus, loadTokenizer(), reference);
    expect(tokens).toBeGreaterThan(20_000);
    expect(same / tokens).toBeGreaterThanOrEqual(0.998);
  });

  it('gives every known word one of the features that kuromoji gives the same spelling', () => {
    const features = new Map<string, Set<string>>();
    for (const text of corpus) {
      for (const token of reference.tokenize(text)) {
        const line = [
          token.pos,
          token.pos_detail_1,
          token.pos_detail_2,
          token.pos_detail_3,
          token.conjugated_type,
        ];
        const all = [...line, token.conjugated_form, token.basic_form, token.reading ?? ''].join();
        features.set(token.surface_form, (features.get(token.surface_form) ?? new Set()).add(all));
      }
    }
    const differing = corpus.flatMap((text) =>
      loadTokenizer()
        .tokenize(text)
        .filter((token) => {
          const { surface, pos, pos1, pos2, pos3, ctype, cform, base, reading } = token;
          const all = [pos, pos1, pos2, pos3, ctype, cform, base, reading].join();
          return token.known && features.has(surface) && features.get(surface)?.has(all) !== true;
        })
        .map((token) => token.surface),
    );
    // A word at the beginning of a line may be another one than kuromoji takes it for, as it reads on across lines.
    expect(differing.length / corpus.length).toBeLessThan(0.01);
  });
});

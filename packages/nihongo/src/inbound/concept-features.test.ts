import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { conceptFeatures, neighbourFeatures } from './concept-features.ts';
import { viewOf } from './view.ts';

const concepts = (text: string): string[] =>
  conceptFeatures(viewOf(readDocument(text))).map(({ name }) => name);
const neighbours = (text: string): string[] =>
  neighbourFeatures(viewOf(readDocument(text))).map(({ name }) => name);

describe('features of concepts', () => {
  it.each([
    ['次は店員を殴るぞ。', ['c:condition', 'c:staff', 'c:violence', 'p:staff&violence']],
    ['土下座してください。', ['c:kneel', 'm:kneel|令']],
    ['受付の方の胸を触りたい。', ['c:staff', 'c:body', 'c:desire', 'p:body&desire']],
    ['外国人は入れるな。', ['c:nation', 'c:exclude', 'p:exclude&nation']],
    ['一生無料にしろ。', ['c:forever', 'c:money', 'p:forever&money']],
    ['判を押すまで帰さない。', ['c:detain', 'm:detain|statement否']],
  ])('«%s» speaks of %j', (text, names) => {
    expect(concepts(text)).toEqual(expect.arrayContaining(names));
  });

  it('are not paired from one end of a long message to the other', () => {
    const far = `店員がいました。${'今日はとても天気のいい日でした。'.repeat(6)}誰かを殴る映画でした。`;
    expect(concepts(far)).not.toContain('p:staff&violence');
  });

  it('say nothing of an empty message', () => {
    expect(concepts('')).toEqual([]);
    expect(neighbours('')).toEqual([]);
  });
});

describe('features of neighbouring words', () => {
  it('pair content words in their dictionary form over particles', () => {
    expect(neighbours('店の窓を割った。')).toEqual(
      expect.arrayContaining(['y:店 窓', 'y:窓 割る', 'y:店 割る']),
    );
  });

  it('do not reach over the end of a sentence', () => {
    expect(neighbours('窓が開く。茶碗が割れる。')).not.toContain('y:開く 茶碗');
  });
});

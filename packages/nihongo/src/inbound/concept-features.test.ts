import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { conceptFeatures } from './concept-features.ts';
import { findConcepts } from './concepts/find-concepts.ts';
import { viewOf } from './view.ts';

const concepts = (text: string): string[] => {
  const view = viewOf(readDocument(text));
  return conceptFeatures(view, findConcepts(view)).map(({ name }) => name);
};

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
  });
});

import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { findConcepts } from './concepts/find-concepts.ts';
import { directionFeatures } from './direction-features.ts';
import { viewOf } from './view.ts';

const directions = (text: string): string[] => {
  const view = viewOf(readDocument(text));
  return directionFeatures(view, findConcepts(view)).map(({ name }) => name);
};

describe('who does it to whom', () => {
  it.each([
    ['店員に襲われました。', 'd:violence>suffered'],
    ['殴ってやる。', 'd:violence>willed'],
    ['土下座しろ。', 'd:kneel>ordered'],
    ['土下座してください。', 'd:kneel>asked'],
    ['土下座させたい。', 'd:kneel>made'],
    ['土下座させたい。', 'd:kneel>wished'],
    ['自宅まで届けてくださいました。', 'd:errand>received'],
    ['帰りは何時ですか。', 'd:habits>wondered'],
    ['店員を殴れば、', 'd:violence>supposed'],
    ['慰謝料は要りません。', 'd:money>denied'],
    ['下のお名前をお聞きします。', 'd:identity>mine'],
    ['ご自宅にいらっしゃいますか。', 'd:home>theirs'],
    ['机を叩いた。', 'd:past'],
  ])('«%s» has %s', (text, name) => {
    expect(directions(text)).toContain(name);
  });

  it.each([
    ['殴ってやる。', 'd:violence>suffered'],
    ['土下座してください。', 'd:kneel>ordered'],
    ['土下座しろ。', 'd:kneel>asked'],
    ['店員に襲われました。', 'd:violence>willed'],
    ['殴られたいんですか。', 'd:violence>denied'],
    ['土下座という言葉を調べています。明日までに教えてください。', 'd:kneel>asked'],
  ])('«%s» has no %s', (text, name) => {
    expect(directions(text)).not.toContain(name);
  });

  it('say nothing of an empty message', () => {
    expect(directions('')).toEqual([]);
  });

  it('stand where their words stand', () => {
    const text = '店員に襲われました。';
    const view = viewOf(readDocument(text));
    const found = directionFeatures(view, findConcepts(view));
    const places = found.map(({ name, start, end }) => [name, text.slice(start, end)]);
    expect(places).toContainEqual(['d:violence>suffered', '襲わ']);
    expect(places).toContainEqual(['d:suffered', '襲われました']);
  });
});

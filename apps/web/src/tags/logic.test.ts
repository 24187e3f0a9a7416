import { describe, expect, it } from 'vitest';
import { offeredTags, shownTags } from './logic.ts';

const tags = ['ＶＩＰ', '返品', '返金'].map((name, index) => ({
  id: `t${index}`,
  name,
  colour: 'ink' as const,
}));
const names = (found: { name: string }[]) => found.map((tag) => tag.name);

describe('the tags of a row', () => {
  it('are the first few, and a number for the rest', () => {
    const { shown, more } = shownTags(tags, ['t2', 't0', 't1'], 2);
    expect([names(shown), more]).toEqual([['ＶＩＰ', '返品'], 1]);
  });

  it('are those that still exist', () => {
    expect(shownTags(tags, ['gone'], 2)).toEqual({ shown: [], more: 0 });
  });
});

describe('typing the name of a tag', () => {
  it('offers all before anything is typed', () => {
    expect(offeredTags(tags, ' ')).toEqual({ matching: tags, create: null });
  });

  it('finds whatever the width and case, and does not offer what there is', () => {
    expect(offeredTags(tags, 'vip')).toEqual({ matching: [tags[0]], create: null });
  });

  it('offers to make what there is not, beside what is like it', () => {
    const { matching, create } = offeredTags(tags, '返 ');
    expect([names(matching), create]).toEqual([['返品', '返金'], '返']);
  });
});

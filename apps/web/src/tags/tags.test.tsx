import { describe, expect, it } from 'vitest';
import { offlineError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { TagPicker } from './TagPicker.tsx';
import TagsScreen from './TagsScreen.tsx';

const tags = [
  { id: 't1', name: '至急', colour: 'shu' },
  { id: 't2', name: '返品・交換', colour: 'yamabuki' },
];
const known = (some: unknown[] = tags): [string[], unknown][] => [[['tags'], some]];
const me = aMe();
const agent = aMe({ scopes: ['conversations:read', 'conversations:write'] });
const observer = aMe({ scopes: ['conversations:read'] });

describe('the tags of the workspace', () => {
  it('are listed by name and colour, with what a lead can do with each', async () => {
    const html = await renderHtml(TagsScreen, { me, known: known() });
    expect(html).toContain('data-colour="shu"');
    for (const name of [
      'タグ「至急」を編集',
      'タグ「至急」をほかのタグにまとめる',
      'タグ「返品・交換」を削除',
    ])
      expect(html).toContain(`aria-label="${name}"`);
  });

  it('cannot be merged where there is only one', async () => {
    expect(await renderHtml(TagsScreen, { me, known: known(tags.slice(0, 1)) })).not.toContain('まとめる"');
  });

  it('are made by an agent and only seen by an observer', async () => {
    const [working, looking] = [
      await renderText(TagsScreen, { me: agent, known: known() }),
      await renderText(TagsScreen, { me: observer, known: known() }),
    ];
    expect([working.includes('タグを作る'), looking.includes('タグを作る')]).toEqual([true, false]);
    expect(await renderHtml(TagsScreen, { me: agent, known: known() })).not.toContain('を削除"');
  });

  it('say how the first one is made', async () => {
    expect(await renderText(TagsScreen, { me, known: known([]) })).toContain('T キーを押し');
    expect(await renderText(TagsScreen, { me, known: known([]), locale: 'en' })).toContain('press T');
  });

  it('that cannot be read say so, with a way to try again', async () => {
    const text = await renderText(TagsScreen, { me, failed: [[['tags'], offlineError()]] });
    expect(text).toContain('もう一度試す');
  });
});

describe('the tags to choose from', () => {
  const picker = (state: (id: string) => 'all' | 'some' | 'none') => () => (
    <TagPicker stateOf={state} onToggle={() => undefined} onClose={() => undefined} />
  );

  it('are options, the first of them ready to be taken with Enter', async () => {
    const html = await renderHtml(
      picker((id) => (id === 't1' ? 'all' : 'none')),
      { me, known: known() },
    );
    expect(html).toMatch(/role="combobox"[^>]*aria-label="タグを探す・作る"/u);
    expect(html.match(/role="option"/gu)).toHaveLength(2);
    expect(html.match(/aria-checked="true"/gu)).toHaveLength(1);
    expect(html.match(/aria-selected="true"/gu)).toHaveLength(1);
  });

  it('tell that there is none yet', async () => {
    const text = await renderText(
      picker(() => 'none'),
      { me, known: known([]) },
    );
    expect(text).toContain('名前を入力すると作れます');
  });
});

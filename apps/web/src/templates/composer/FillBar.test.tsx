import { findMarkers } from '@madoguchi/contract/template-variables';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aSuggestion, aSummary } from '../testing/samples.fixture.ts';
import { Choices } from './Choices.tsx';
import { FillBar } from './FillBar.tsx';
import type { Filling } from './useFilling.ts';

const me = aMe();
const filling = (text: string, refused = false): Filling => ({
  markers: findMarkers(text),
  refused,
  next: () => undefined,
  refuse: () => false,
});
const bar =
  (text: string, refused = false) =>
  () => <FillBar filling={filling(text, refused)} />;

describe('the bar of open places', () => {
  const text = '【要記入：発送日】【要記入：追跡番号】【要記入：発送日】';

  it('counts every place and names each thing once', async () => {
    const words = await renderText(bar(text), { me });
    expect(words).toContain('記入が必要な箇所 3か所: 発送日、追跡番号');
    expect(words).toContain('次の箇所へ');
  });

  it('says at once that nothing was sent', async () => {
    const html = await renderHtml(bar(text, true), { me, locale: 'en' });
    expect(html).toContain('role="alert"');
    expect(html).toContain('Not sent. 3 places are still to be filled in:');
  });

  it('is not there when all is filled in', async () => {
    expect(await renderText(bar('発送日: 11月24日(火)'), { me })).toBe('');
  });
});

describe('the list to choose from', () => {
  const nothing = () => undefined;
  const list = (similarUses: number) => () => {
    const first = { template: aSummary(), suggestion: aSuggestion({ similarUses }) };
    const second = { template: aSummary({ id: 't2', name: '下書き', shared: false }), suggestion: null };
    return (
      <Choices id="list" choices={[first, second]} active={first} onPoint={nothing} onChoose={nothing} />
    );
  };

  it('says why something is suggested', async () => {
    expect(await renderText(list(12), { me })).toContain('似た問い合わせで12回使用');
    expect(await renderText(list(0), { me })).toContain('お問い合わせの「質問」に対応');
    expect(await renderText(list(1), { me, locale: 'en' })).toContain('Used 1 time for questions like this');
  });

  it('is a list box whose options are named by the field', async () => {
    const html = await renderHtml(list(0), { me });
    expect(html).toContain('role="listbox"');
    expect(html).toMatch(/id="list-t1"[^>]*/u);
    expect(html.match(/role="option"/gu)).toHaveLength(2);
    expect(html.match(/aria-selected="true"/gu)).toHaveLength(1);
  });
});

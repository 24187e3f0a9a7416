import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { FilledText } from '../FilledText.tsx';
import { aSuggestion, aSummary } from '../testing/samples.fixture.ts';
import { TemplateButton } from './TemplateButton.tsx';
import { TemplatePopover } from './TemplatePopover.tsx';
import { useFilling } from './useFilling.ts';

const me = aMe();
const nothing = () => undefined;
type Given = Partial<Parameters<typeof TemplatePopover>[0]>;

const popover = (given: Given) => () => (
  <TemplatePopover
    id="list"
    conversationId="k1"
    choices={[]}
    active={null}
    typed={null}
    state="ready"
    isEmpty={false}
    onTyped={nothing}
    onKey={() => false}
    onPoint={nothing}
    onChoose={nothing}
    onClose={nothing}
    {...given}
  />
);
const choice = { template: aSummary(), suggestion: aSuggestion({ similarUses: 3 }) };

describe('the list over a reply', () => {
  it('called by a stroke, tells its keys and takes no focus', async () => {
    const html = await renderHtml(popover({ choices: [choice], active: choice }), { me });
    expect(html).toContain('↑↓で選び、Enterで挿入、Escで閉じる');
    expect(html).not.toContain('<input');
    expect(html).toContain('aria-label="このお客様への文面"');
  });

  it('called by the button, is searched in itself and names its active option', async () => {
    const html = await renderHtml(popover({ choices: [choice], active: choice, typed: 'うけ' }), { me });
    expect(html).toMatch(/<input[^>]*aria-controls="list"/u);
    expect(html).toContain('aria-activedescendant="list-t1"');
    expect(html).toContain('value="うけ"');
  });

  it.each([
    [{ isEmpty: true }, '定型文はまだありません。 定型文の一覧へ'],
    [{}, '当てはまる定型文はありません。 定型文の一覧へ'],
    [{ state: 'loading' }, '読み込み中'],
    [{ state: 'failed' }, '読み込めませんでした'],
  ] as [Given, string][])('with nothing to show (%j) says why', async (given, words) => {
    expect(await renderText(popover(given), { me })).toContain(words);
  });

  it('is opened by a button that tells whether it is open', async () => {
    const list = { onKey: () => false, onCaret: nothing, attributes: {}, popover: null };
    const button = (opened: boolean) => () => (
      <TemplateButton disabled={false} list={{ list, opened, toggle: nothing }} />
    );
    expect(await renderHtml(button(true), { me })).toMatch(
      /aria-label="定型文を入れる"[^>]*aria-expanded="true"/u,
    );
    expect(await renderHtml(button(false), { me, locale: 'en' })).toContain('aria-label="Insert a template"');
  });
});

describe('a filled text', () => {
  it('marks what is still to be filled in, in its own language', async () => {
    const text = '発送日: 【要記入：発送日】';
    const markers = [{ start: 5, end: text.length, name: '発送日' }];
    const html = await renderHtml(() => <FilledText text={text} markers={markers} language="ja" />, { me });
    expect(html).toMatch(/lang="ja".*<mark[^>]*>【要記入：発送日】<\/mark>/u);
  });
});

describe('a reply', () => {
  function Counting({ text }: { text: string }) {
    const field = useRef<HTMLTextAreaElement>(null);
    const { markers, refused } = useFilling(text, field);
    return <p>{`${markers.length} ${refused}`}</p>;
  }

  it('counts its open places as it is written', async () => {
    expect(await renderText(() => <Counting text="【要記入：日】{お客様名}" />, { me })).toBe('2 false');
    expect(await renderText(() => <Counting text='{"a": 1}' />, { me })).toBe('0 false');
  });
});

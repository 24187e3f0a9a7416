import { Chip } from '@mantine/core';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Choices } from './Choices.tsx';
import { CopyField } from './CopyField.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { FormFailure } from './FormFailure.tsx';
import { Initial } from './Initial.tsx';
import { Notice } from './Notice.tsx';
import { offlineError } from './problem.ts';
import { StateDot } from './StateDot.tsx';
import { aMe } from './testing/samples.fixture.ts';
import { renderHtml, renderText } from './testing/render.fixture.tsx';
import { When } from './When.tsx';

describe('a notice', () => {
  it('is announced at once when it is bad news, politely otherwise', async () => {
    expect(await renderHtml(() => createElement(Notice, { tone: 'bad', title: 'x' }))).toContain(
      'role="alert"',
    );
    expect(await renderHtml(() => createElement(Notice, { tone: 'good', title: 'x' }))).toContain(
      'role="status"',
    );
  });
});

describe('an empty place', () => {
  it('has what will appear here and the next step', async () => {
    const action = createElement('button', {}, '始める');
    const empty = () => createElement(EmptyState, { title: 'まだありません', action }, 'ここに並びます');
    expect(await renderText(empty)).toBe('まだありません ここに並びます 始める');
  });

  it('can be a page’s only heading', async () => {
    expect(await renderHtml(() => createElement(EmptyState, { title: 'x', as: 'h1' }))).toMatch(
      /<h1[^>]*>x</u,
    );
  });
});

describe('an error', () => {
  it('offers to try again only where that is possible', async () => {
    const error = offlineError();
    const onRetry = () => undefined;
    expect(await renderText(() => createElement(ErrorState, { error, onRetry }))).toContain('もう一度試す');
    expect(await renderText(() => createElement(ErrorState, { error }))).not.toContain('もう一度試す');
  });

  it('of a form is nothing when there is none', async () => {
    expect(await renderText(() => createElement(FormFailure, { error: null }))).toBe('');
    expect(await renderText(() => createElement(FormFailure, { error: offlineError() }))).toContain(
      '残っています',
    );
  });
});

describe('a state', () => {
  it('is a word; its colour says nothing alone', async () => {
    const html = await renderHtml(() => <StateDot tone="bad">停止中</StateDot>);
    expect(html).toContain('停止中');
    expect(html).toContain('data-tone="bad"');
    expect(html).toMatch(/aria-hidden="true"/u);
  });
});

describe('a member’s mark', () => {
  it.each([
    ['青木 美咲', '青'],
    ['sarah', 'S'],
    ['𠮷田', '𠮷'],
    ['  ', ''],
  ])('of %j is %j, for eyes only', async (name, mark) => {
    const html = await renderHtml(() => createElement(Initial, { name }));
    expect(html).toContain(`data-initial="${mark}"`);
    expect(html).toContain('aria-hidden="true"');
  });
});

describe('a time', () => {
  it('is exact, in the workspace’s zone, and machine-readable', async () => {
    const at = '2025-11-24T06:00:00.000Z';
    const html = await renderHtml(() => createElement(When, { at }), { me: aMe() });
    expect(html).toContain('dateTime="2025-11-24T06:00:00.000Z"');
    expect(html).toContain('2025年11月24日(月) 15:00');
  });

  it('has how long ago beside it when asked', async () => {
    const at = new Date(Date.now() - 3 * 86_400_000 - 1000).toISOString();
    const shown = () => createElement(When, { at, relative: true });
    expect(await renderText(shown, { me: aMe() })).toContain('（3日前）');
    expect(await renderText(shown, { me: aMe(), locale: 'en' })).toContain('(3 days ago)');
  });
});

describe('a value to copy', () => {
  it('has a label and a button', async () => {
    const field = () => createElement(CopyField, { label: 'APIキー', value: 'mdg_1' });
    expect(await renderText(field)).toBe('APIキー コピー');
    expect(await renderHtml(field)).toContain('value="mdg_1"');
  });
});

describe('a chip', () => {
  it('is written as on every filled colour when it is chosen, in light and in dark', async () => {
    const html = await renderHtml(() => <Chip checked>4月</Chip>);
    expect(html).toContain('--chip-color:var(--on-ai)');
  });
});

describe('a choice', () => {
  it('is one group under one name, each way with its explanation', async () => {
    const choices = [
      { value: 'a', label: '空', hint: '何もない' },
      { value: 'b', label: '見本' },
    ];
    const onChange = () => undefined;
    const html = await renderHtml(() =>
      createElement(Choices, { label: '始め方', name: 'start', value: 'b', onChange, choices }),
    );
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>始め方</u);
    expect(html).toMatch(/checked=""[^>]*value="b"/u);
    expect(html.match(/type="radio"/gu)).toHaveLength(2);
  });
});

import type { ConversationAssistance } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { aConversation, aMessage } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { AskPanel } from './composer/AskPanel.tsx';
import { AssistLine } from './composer/AssistLine.tsx';
import { useDraftHelp } from './composer/useDraftHelp.tsx';
import { useSummaryHelp } from './composer/useSummaryHelp.tsx';
import { requestsQuery, settingsQuery } from './queries.ts';
import AssistanceScreen from './settings/AssistanceScreen.tsx';
import { aRequest, someSettings } from './testing/samples.fixture.ts';
import { SummaryButton } from './thread/SummaryButton.tsx';
import { Translation } from './thread/Translation.tsx';
import type { Written } from './useWritten.ts';

const me = aMe();
const nothing = () => undefined;
const written = (changes: Partial<Written> = {}): Written => ({
  phase: { name: 'idle' },
  busy: false,
  error: null,
  stopped: false,
  removable: false,
  run: async () => true,
  stop: nothing,
  takeOut: nothing,
  ...changes,
});
const help = (changes: Partial<ConversationAssistance> = {}): ConversationAssistance => ({
  uses: ['draft', 'translate', 'summarise'],
  outside: true,
  drafted: null,
  translations: [],
  ...changes,
});

describe('the settings', () => {
  const known = (settings = someSettings(), items = [aRequest()]): [readonly string[], unknown][] => [
    [settingsQuery.queryKey, settings],
    [requestsQuery.queryKey, { pages: [{ items, nextCursor: null }], pageParams: [null] }],
  ];

  it('say where words go and what was sent', async () => {
    const text = await renderText(AssistanceScreen, { me, known: known() });
    expect(text).toContain('このアドレスへの内容は、社外に出ません');
    expect(text).toContain('今月の利用: 12回、34,567トークン');
    expect(text).toContain('11月24日(火) 10:30 青木 美咲 qwen3:14b · localhost:11434 1,200 + 240トークン');
  });

  it('warn of an outside service, and of what is not masked', async () => {
    const settings = someSettings({
      place: 'internet',
      masking: { names: false, addresses: true, numbers: true },
    });
    const text = await renderText(AssistanceScreen, { me, known: known(settings) });
    expect(text).toContain('社外のサービスです');
    expect(text).toContain('外した項目は、そのまま送られます。');
  });

  it('cannot be switched on before there is anything to ask', async () => {
    const settings = someSettings({ baseUrl: '', model: '', place: 'unknown' });
    const html = await renderHtml(AssistanceScreen, { me, known: known(settings, []) });
    expect(html).toContain('先に接続先とモデルを保存してください。');
    expect(html).toMatch(/<input disabled=""[^>]*role="switch"/u);
    expect(html).toContain('まだ何も送っていません');
  });

  it('are a lead’s to see, and an owner’s to set', async () => {
    const lead = aMe({ scopes: ['assistance:read'] });
    const html = await renderHtml(AssistanceScreen, { me: lead, known: known(), locale: 'en' });
    expect(html).toContain('Only an owner can change these settings.');
    expect(html).not.toContain('<input');
    expect(html).toContain('What was sent');
  });
});

describe('in the head of a conversation', () => {
  const button = () => <SummaryButton conversation={aConversation()} />;
  const asked = (uses: ConversationAssistance['uses']) =>
    renderHtml(button, { me, known: [[['assistance', 'k1'], help({ uses })]] });

  it('a summary is offered where a model may be asked for one, and nowhere else', async () => {
    expect(await asked(['summarise'])).toMatch(
      /<button[^>]*aria-label="この案件を要約"[^>]*aria-haspopup="dialog"/u,
    );
    expect(await asked(['draft', 'translate'])).not.toContain('<button');
    expect(await renderHtml(button, { me })).not.toContain('<button');
  });
});

describe('in the composer', () => {
  function Draft({ text }: { text: string }) {
    const draft = useDraftHelp({
      conversationId: 'k1',
      text,
      disabled: false,
      read: () => text,
      write: nothing,
    });
    return (
      <div>
        {draft.button}
        {draft.line}
      </div>
    );
  }
  function Summary() {
    const summary = useSummaryHelp({ conversationId: 'k1', read: () => '', write: nothing });
    return <div>{summary.button}</div>;
  }
  const of = (given: ConversationAssistance) => ({
    me,
    known: [[['assistance', 'k1'], given]] as [string[], unknown][],
  });

  it('buttons are there only where they may be pressed', async () => {
    expect(await renderHtml(() => <Draft text="" />, of(help()))).toContain('aria-label="AIで下書き"');
    expect(await renderHtml(() => <Draft text="" />, of(help({ uses: ['translate'] })))).not.toContain(
      '<button',
    );
    expect(await renderText(Summary, of(help()))).toBe('AIで要約');
    expect(await renderText(Summary, of(help({ uses: [] })))).toBe('');
  });

  it('a draft that a model wrote is called so, as long as it stands', async () => {
    const drafted = { at: '2026-11-24T01:30:00.000Z', model: 'x', lines: ['ご連絡ありがとうございます。'] };
    const given = of(help({ drafted }));
    expect(await renderText(() => <Draft text="山田様 ご連絡ありがとうございます。" />, given)).toContain(
      'AIが作成した文を含みます',
    );
    expect(await renderText(() => <Draft text="自分の文" />, given)).not.toContain('AIが作成');
  });

  it.each([
    [{ busy: true, phase: { name: 'asking', count: 0 } }, 'AIがやり取りを読んでいます 中止'],
    [{ busy: true, phase: { name: 'writing', count: 120 } }, 'AIが下書きを書いています（120字） 中止'],
    [{ busy: true, phase: { name: 'correcting', count: 2 } }, '言葉づかいを直しています（2件） 中止'],
    [{ stopped: true }, '入力した内容は残っています'],
    [{ error: new Error('x') }, '入力した内容は残っています。'],
    [{}, ''],
  ] as [Partial<Written>, string][])('%j says «%s»', async (state, words) => {
    const line = () => <AssistLine written={written(state)} fromModel={false} kind="draft" />;
    expect(await renderText(line, { me })).toContain(words);
  });

  it('the panel says whether words leave the house', async () => {
    const panel = (outside: boolean) => () => (
      <AskPanel outside={outside} onAsk={nothing} onClose={nothing} />
    );
    expect(await renderText(panel(true), { me })).toContain('社外のモデルに送ります');
    expect(await renderText(panel(false), { me })).toContain('社内のモデルに送ります');
  });
});

describe('a message in another language', () => {
  const message = aMessage({
    id: 'g1',
    conversationId: 'k1',
    direction: 'inbound',
    text: 'Where is my parcel?',
  });
  const shown = (given: ConversationAssistance, own = message) =>
    renderText(() => <Translation message={own} />, { me, known: [[['assistance', 'k1'], given]] });

  it('can be translated, where it is not in the reader’s own', async () => {
    expect(await shown(help())).toBe('日本語に翻訳');
    expect(await shown(help(), { ...message, text: '荷物が届きません' })).toBe('');
    expect(await shown(help(), { ...message, direction: 'outbound' })).toBe('');
    expect(await shown(help({ uses: [] }))).toBe('');
  });

  it('shows its translation also when assistance is off', async () => {
    const kept = {
      messageId: 'g1',
      language: 'ja',
      text: '荷物はどこですか。',
      model: 'qwen3',
      at: '',
    } as const;
    expect(await shown(help({ uses: [], translations: [kept] }))).toBe(
      'AIによる翻訳（qwen3） 翻訳を隠す 荷物はどこですか。',
    );
  });
});

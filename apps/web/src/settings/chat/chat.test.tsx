import type { ChatChannel } from '@madoguchi/contract';
import { chatGreeting, noAssistant } from '@madoguchi/contract/chat-defaults';
import { describe, expect, it } from 'vitest';
import { aChannel, aMe } from '../../kit/testing/samples.fixture.ts';
import { renderText } from '../../kit/testing/render.fixture.tsx';
import { ChatParts } from './ChatParts.tsx';
import NewChatScreen from './NewChatScreen.tsx';

const chat: ChatChannel = {
  sites: ['https://www.example.jp'],
  color: '#27508a',
  position: 'right',
  languages: ['ja', 'en'],
  greeting: chatGreeting,
  askEmail: 'outside_hours',
  emailAnswers: true,
  showNames: true,
  files: true,
  line: true,
  assistant: { ...noAssistant },
  oldSecretUntil: null,
  key: 'k3y',
  signsIn: false,
};
const channel = aChannel({ type: 'chat', name: 'みどり商店', chat, imap: null, smtp: null });
const parts =
  (shown = chat) =>
  () => <ChatParts channel={{ ...channel, chat: shown }} chat={shown} origin="https://desk.example.jp" />;

describe('the page of a chat', () => {
  it('gives the code for pages, and what a strict site must allow', async () => {
    const text = await renderText(parts(), { me: aMe() });
    expect(text).toContain('data-channel=&quot;k3y&quot;');
    expect(text).toContain('script-srcとframe-srcに');
    expect(text).toContain('署名用の秘密鍵は、まだありません。 秘密鍵を発行');
  });

  it('asks before a secret is replaced', async () => {
    const text = await renderText(parts({ ...chat, signsIn: true }), { me: aMe() });
    expect(text).toContain('秘密鍵を再発行');
  });

  it('tells until when the secret before the present one is accepted, and ends it', async () => {
    const shown = { ...chat, signsIn: true, oldSecretUntil: '2099-11-22T11:00:00.000Z' };
    const text = await renderText(parts(shown), { me: aMe() });
    expect(text).toContain('以前の秘密鍵も、2099年11月22日(日) 20:00までは使えます');
    expect(text).toContain('すぐに無効にする');
    expect(await renderText(parts({ ...chat, signsIn: true }), { me: aMe() })).not.toContain(
      'すぐに無効にする',
    );
  });

  it('offers what the assistant says, and counts what became of questions, once it is on', async () => {
    const off = await renderText(parts(), { me: aMe() });
    expect(off).toContain('自動応答を使う');
    expect(off).not.toContain('最初の質問の結果');
    expect(off).not.toContain('自動応答の案内');
    const categories = [{ id: 'c1', name: { ja: '返品', en: 'Returns' }, articles: 2 }];
    const counts = { days: 30, asked: 12, settled: 7, handed: 4, left: 1 };
    const on = { ...chat, assistant: { ...noAssistant, enabled: true, categories: ['c1'] } };
    const known: [readonly unknown[], unknown][] = [
      [['knowledge', 'categories'], categories],
      [['channels', channel.id, 'first-questions'], counts],
    ];
    const text = await renderText(parts(on), { me: aMe(), known });
    for (const part of [
      '質問 12件',
      '自動応答だけで解決 7件',
      '自動応答の案内（英語）',
      '回答に使う記事の分類',
      '返品',
    ])
      expect(text).toContain(part);
    const none = { ...counts, asked: 0, settled: 0, handed: 0, left: 0 };
    const empty = await renderText(parts(on), {
      me: aMe(),
      known: [[['channels', channel.id, 'first-questions'], none]],
    });
    expect(empty).toContain('まだ質問はありません。');
  });

  it('is for reading alone to who may not change channels', async () => {
    const text = await renderText(parts(), { me: aMe({ scopes: ['conversations:read', 'channels:read'] }) });
    expect(text).toContain('設置用のコード');
    expect(text).not.toContain('秘密鍵');
  });
});

it('a new chat asks for its name and sites, and offers a greeting in both languages', async () => {
  const text = await renderText(NewChatScreen, { me: aMe() });
  for (const part of ['チャットの名前', '表示を許可するサイト', chatGreeting.ja, chatGreeting.en])
    expect(text).toContain(part);
});

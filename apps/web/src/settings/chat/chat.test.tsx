import type { ChatChannel } from '@madoguchi/contract';
import { chatGreeting } from '@madoguchi/contract/chat-defaults';
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

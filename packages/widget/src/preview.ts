import type { ChatConfig, ChatMessage } from '@madoguchi/contract';
import { render, h } from 'preact';
import type { Talk } from './chat.ts';
import type { ToChat } from './protocol.ts';
import { Panel } from './view/Panel.tsx';
import { wordsOf, type Language } from './words/index.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

/** A chat that says what visitors would see under settings that are not saved yet, and sends nothing. */
function sample(config: ChatConfig, language: Language): Talk {
  const words = wordsOf[language];
  const at = new Date().toISOString();
  const message = { id: nobody, clientId: null, by: 'chat' as const, said: null, at, files: [] };
  const messages: ChatMessage[] =
    config.assistant === null
      ? [
          { ...message, seq: 1, from: 'visitor', name: null, text: words.preview },
          { ...message, seq: 2, from: 'desk', name: config.name, text: words.previewAnswer },
        ]
      : [];
  const done = (): void => undefined;
  return {
    view: {
      config,
      language,
      visitor: null,
      messages,
      pending: [],
      more: false,
      loading: false,
      state: {
        typing: false,
        writer: null,
        deskRead: 1,
        visitorRead: 2,
        assistant: config.assistant !== null,
      },
      connected: true,
      // What is shown beside a form does not take the focus from it.
      shown: false,
      unread: 0,
    },
    send: done,
    sendFile: done,
    press: done,
    article: () => Promise.reject(new Error('there is none in a preview')),
    line: () => Promise.resolve(null),
    retry: done,
    discard: done,
    typed: done,
    earlier: () => Promise.resolve(),
    leaveEmail: () => Promise.resolve(true),
    file: () => Promise.resolve(new Blob()),
  };
}

/** Shows what the settings page of the desk, and no other, sends. */
export function hearPreview(event: MessageEvent<ToChat | null>): void {
  const { origin, source, data } = event;
  if (origin !== location.origin || source !== window.parent) return;
  if (data?.madoguchi !== 'page' || data.say !== 'preview') return;
  document.documentElement.lang = data.language;
  document.title = wordsOf[data.language].title(data.config.name);
  render(h(Panel, { chat: sample(data.config, data.language), onClose: () => undefined }), document.body);
}

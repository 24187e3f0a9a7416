import type { ChatConfig } from '@madoguchi/contract';

/** What the page (loader) and the chat in its iframe say to each other, by `postMessage`. Types only: no code is shared. */

export type PageInfo = { url: string; title: string; referrer: string };

/** From the page to the chat. */
export type ToChat = { madoguchi: 'page' } & (
  | { say: 'hello'; page: PageInfo; identity: string | null }
  | { say: 'shown'; shown: boolean; page: PageInfo }
  | { say: 'identify'; identity: string | null }
  | { say: 'preview'; config: ChatConfig; language: 'ja' | 'en' }
);

/** How the page's button looks. */
export type Look = {
  color: string;
  ink: string;
  side: 'left' | 'right';
  label: string;
  closeLabel: string;
  title: string;
};

/** From the chat to the page. */
export type ToPage = { madoguchi: 'chat' } & (
  | ({ say: 'look' } & Look)
  | { say: 'unread'; count: number; label: string }
  | { say: 'close' }
);

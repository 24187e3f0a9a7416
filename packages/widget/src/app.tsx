import type { ChatConfig } from '@madoguchi/contract';
import { isOnSite } from '@madoguchi/contract/sites';
import { render } from 'preact';
import { connectApi, Refused } from './api.ts';
import { Bridge } from './bridge.ts';
import { Chat } from './chat.ts';
import { inkOn } from './colour.ts';
import { hearPreview } from './preview.ts';
import type { ToChat } from './protocol.ts';
import { openStorage } from './storage.ts';
import './style.css';
import './thread.css';
import './assistant.css';
import { Panel } from './view/Panel.tsx';
import { chooseLanguage, wordsOf } from './words/index.ts';

const key = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');
const storage = openStorage(key);

function start(
  config: ChatConfig,
  messages: MessageEvent[],
  onMessage: (hear: (event: MessageEvent) => void) => void,
) {
  const api = connectApi(key, () => storage.get('token'));
  const language = chooseLanguage(navigator.languages, config.languages);
  const words = wordsOf[language];
  document.documentElement.lang = language;
  document.title = words.title(config.name);

  const close = (): void => bridge.say({ madoguchi: 'chat', say: 'close' });
  let told = -1;
  const draw = (): void => {
    if (chat.view.unread !== told) {
      told = chat.view.unread;
      bridge.say({
        madoguchi: 'chat',
        say: 'unread',
        count: told,
        label: told === 0 ? '' : words.unread(told),
      });
    }
    render(<Panel chat={chat} onClose={close} />, document.body);
  };
  const chat = new Chat({ api, storage, config, language, onChange: () => draw() });

  const hear = (message: ToChat): void => {
    if (message.say === 'hello') {
      bridge.say({
        madoguchi: 'chat',
        say: 'look',
        color: config.color,
        ink: inkOn(config.color),
        side: config.position,
        label: words.open,
        closeLabel: words.close,
        title: words.title(config.name),
      });
      void chat.hello(message.page, message.identity);
    } else if (message.say === 'shown') chat.show(message.shown, message.page);
    else if (message.say === 'identify') void chat.identify(message.identity);
  };
  const bridge = new Bridge(window.parent, (origin) => isOnSite(origin, config.sites), hear);
  onMessage((event) => bridge.receive(event));
  for (const event of messages) bridge.receive(event);
  document.addEventListener('visibilitychange', () => chat.see());
  draw();
}

/** What the page says before the chat knows its own settings is heard once it does. */
async function begin(): Promise<void> {
  const early: MessageEvent[] = [];
  let hear = (event: MessageEvent): void => void early.push(event);
  window.addEventListener('message', (event) => hear(event));
  if (key === 'preview') {
    hear = hearPreview;
    for (const event of early) hearPreview(event);
    return;
  }
  for (let wait = 1000; ; wait = Math.min(wait * 2, 60_000)) {
    try {
      const config = await connectApi(key, () => null).config();
      start(config, early, (next) => (hear = next));
      return;
    } catch (error) {
      // A chat that is switched off, or that nobody knows, shows no button at all.
      if (error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429)
        return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

void begin();

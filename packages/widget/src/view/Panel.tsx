import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { inkOn } from '../colour.ts';
import { languageOf } from '../text.ts';
import { openingTime } from '../time.ts';
import { wordsOf } from '../words/index.ts';
import { Composer } from './Composer.tsx';
import { Email } from './Email.tsx';
import { Icon } from './Icon.tsx';
import { Thread } from './Thread.tsx';

/** The whole chat: who one talks to, what was said, and where one writes. */
export function Panel({ chat, onClose }: { chat: Talk; onClose: () => void }) {
  const { config, language, connected, messages, pending } = chat.view;
  const words = wordsOf[language];
  const opens = config.opensAt === null ? null : openingTime(config.opensAt, config.timeZone, language);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  const written = messages.length > 0 || pending.length > 0;
  return (
    <main class="panel" style={{ '--brand': config.color, '--on-brand': inkOn(config.color) }}>
      <header class="head">
        <div class="who">
          <h1 lang={languageOf(config.name, language)}>{config.name}</h1>
          {config.open ? (
            <p>
              <span class="dot" aria-hidden="true" />
              {words.here}
            </p>
          ) : (
            opens !== null && <p>{words.away(opens)}</p>
          )}
        </div>
        <button type="button" class="icon" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <Thread chat={chat} words={words}>
        {config.greeting[language] !== '' && <Said>{config.greeting[language]}</Said>}
        {!config.open && opens !== null && <p class="notice">{words.awayLong(opens)}</p>}
      </Thread>
      {connected === false && (
        <p class="bar" role="status">
          {words.offline}
        </p>
      )}
      {written && <Email chat={chat} words={words} />}
      <Composer chat={chat} words={words} />
    </main>
  );
}

function Said({ children }: { children: ComponentChildren }) {
  return (
    <div class="row desk">
      <p class="bubble">{children}</p>
    </div>
  );
}

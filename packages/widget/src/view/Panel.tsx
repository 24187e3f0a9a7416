import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { inkOn } from '../colour.ts';
import { languageOf } from '../text.ts';
import { openingTime } from '../time.ts';
import { wordsOf, type Words } from '../words/index.ts';
import { Article } from './Article.tsx';
import { Composer } from './Composer.tsx';
import { Email } from './Email.tsx';
import { Icon } from './Icon.tsx';
import { Line } from './Line.tsx';
import { Auto } from './Said.tsx';
import { Thread } from './Thread.tsx';

/** The whole chat: who one talks to, what was said, and where one writes. */
export function Panel({ chat, onClose }: { chat: Talk; onClose: () => void }) {
  const { config, language, connected, messages, pending, state } = chat.view;
  const words = wordsOf[language];
  const [viaLine, setViaLine] = useState(false);
  const [article, setArticle] = useState<number | null>(null);
  const opens = config.opensAt === null ? null : openingTime(config.opensAt, config.timeZone, language);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (article === null) onClose();
      else setArticle(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose, article]);
  const written = messages.length > 0 || pending.length > 0;
  const assistant = state.assistant ? config.assistant : null;
  return (
    <main class="panel" style={{ '--brand': config.color, '--on-brand': inkOn(config.color) }}>
      <header class="head">
        <div class="who">
          <h1 lang={languageOf(config.name, language)}>{config.name}</h1>
          <Presence chat={chat} words={words} opens={opens} />
        </div>
        <button type="button" class="icon" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {article !== null && (
        <Article number={article} chat={chat} words={words} onBack={() => setArticle(null)} />
      )}
      <Thread chat={chat} words={words} onArticle={setArticle} hidden={article !== null}>
        {config.greeting[language] !== '' && <Spoken>{config.greeting[language]}</Spoken>}
        {!config.open && opens !== null && (
          <p class="notice">{assistant === null ? words.awayLong(opens) : words.autoAway(opens)}</p>
        )}
        {assistant !== null && <Beginning chat={chat} words={words} />}
      </Thread>
      {connected === false && (
        <p class="bar" role="status">
          {words.offline}
        </p>
      )}
      {assistant !== null && (
        <p class="bar offer">
          <span>{words.autoBar}</span>
          <button
            type="button"
            class="pill"
            disabled={pending.some(({ deed }) => deed?.kind === 'person')}
            onClick={() => {
              setArticle(null);
              chat.press({ kind: 'person' }, words.person);
            }}
          >
            {words.person}
          </button>
        </p>
      )}
      {written && assistant === null && (
        <>
          {!viaLine && <Email chat={chat} words={words} />}
          <Line chat={chat} words={words} opened={viaLine} onOpen={setViaLine} />
        </>
      )}
      <Composer chat={chat} words={words} />
    </main>
  );
}

type Part = { chat: Talk; words: Words };

/** Who answers now, below the company's name. */
function Presence({ chat: { view }, words, opens }: Part & { opens: string | null }) {
  const { config, state } = view;
  if (state.assistant && config.assistant !== null) return <p>{words.autoHere}</p>;
  if (!config.open) return opens === null ? null : <p>{words.away(opens)}</p>;
  return (
    <p>
      <span class="dot" aria-hidden="true" />
      {words.here}
    </p>
  );
}

/** What the assistant says before anything was asked. */
function Beginning({ chat: { view }, words }: Part) {
  const greeting = view.config.assistant?.greeting[view.language] ?? '';
  return greeting === '' ? null : (
    <Auto words={words}>
      <p class="bubble">{greeting}</p>
    </Auto>
  );
}

function Spoken({ children }: { children: ComponentChildren }) {
  return (
    <div class="row desk">
      <p class="bubble">{children}</p>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { dayName, sameDay } from '../time.ts';
import type { Words } from '../words/index.ts';
import { Message } from './Message.tsx';
import { PendingMessage } from './PendingMessage.tsx';
import { isLive, Said, Start } from './Said.tsx';

type Props = {
  chat: Talk;
  words: Words;
  onArticle: (number: number) => void;
  /** Something else stands in its place for a while. */
  hidden: boolean;
  children: ComponentChildren;
};

/** How far above its end a thread may be scrolled and still follow what comes, in pixels. */
const nearEnd = 80;

/** What was said, oldest first; what is new is read out. Follows its end unless one reads further up. */
export function Thread({ chat, words, onArticle, hidden, children }: Props) {
  const { messages, pending, more, loading, state, language, shown } = chat.view;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ first: 0, height: 0, following: true });
  const known = new Set(messages.map(({ clientId }) => clientId));
  const waiting = pending.filter(({ clientId }) => !known.has(clientId));
  const lastRead = messages.findLast(({ from, seq }) => from === 'visitor' && seq <= state.deskRead)?.seq;
  const first = messages[0]?.seq ?? 0;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const last = before.current;
    // Older messages came in above: what was in view stays where it is.
    if (first < last.first) element.scrollTop += element.scrollHeight - last.height;
    else if (last.following) element.scrollTop = element.scrollHeight;
    before.current = { ...last, first, height: element.scrollHeight };
  }, [first, messages.length, pending.length, state.typing, state.assistant, shown, hidden]);

  // It scrolls by the keyboard, too (WCAG 2.1.1).
  useEffect(() => box.current?.setAttribute('tabindex', '0'), []);

  const now = new Date();
  return (
    <div
      class="thread"
      hidden={hidden}
      ref={box}
      role="log"
      aria-live="polite"
      aria-label={words.log}
      aria-busy={loading}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        before.current.following = scrollHeight - scrollTop - clientHeight < nearEnd;
      }}
    >
      {more ? (
        <button type="button" class="quiet" disabled={loading} onClick={() => void chat.earlier()}>
          {loading ? words.loading : words.earlier}
        </button>
      ) : (
        children
      )}
      {messages.map((message, index) => {
        const previous = messages[index - 1];
        const newDay = previous === undefined || !sameDay(previous.at, message.at);
        const sameWriter = !newDay && previous.from === message.from && previous.name === message.name;
        return (
          <div key={message.seq} class="block">
            {newDay && <p class="day">{dayName(message.at, now, language, words)}</p>}
            {message.from === 'assistant' && message.said !== null ? (
              <Said
                said={message.said}
                text={message.text}
                chat={chat}
                words={words}
                live={isLive(chat, message)}
                onArticle={onArticle}
              />
            ) : (
              <Message
                message={message}
                chat={chat}
                words={words}
                named={!sameWriter}
                read={message.seq === lastRead}
              />
            )}
          </div>
        );
      })}
      <Start chat={chat} words={words} />
      {waiting.map((item) => (
        <PendingMessage key={item.clientId} item={item} chat={chat} words={words} />
      ))}
      {state.typing && (
        <p class="typing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {words.typing(state.writer)}
        </p>
      )}
    </div>
  );
}

import type { ChatMessage, ChatSaid } from '@madoguchi/contract';
import type { ComponentChildren } from 'preact';
import type { Talk } from '../chat.ts';
import type { Deed } from '../outbox.ts';
import { languageOf } from '../text.ts';
import { openingTime } from '../time.ts';
import type { Words } from '../words/index.ts';

type Props = {
  said: ChatSaid;
  text: string;
  chat: Talk;
  words: Words;
  /** Whether it is what the visitor may react to: nothing was said since. */
  live: boolean;
  onArticle: (number: number) => void;
};

/** Pressing one takes it away: who came by keyboard goes on in the thread, where what follows is read. */
function press(chat: Talk, button: HTMLElement, deed: Deed, text: string): void {
  button.closest<HTMLElement>('.thread')?.focus();
  chat.press(deed, text);
}

/** What the assistant says: always under its name, so that nobody takes it for a person. */
export function Said({ said, text, chat, words, live, onArticle }: Props) {
  const { language, config } = chat.view;
  const opens = (at: string): string => openingTime(at, config.timeZone, language);
  switch (said.kind) {
    case 'handed': {
      const { empty, opensAt } = said;
      if (opensAt !== null)
        return (
          <p class="notice">
            {empty ? words.handedEmptyAway(opens(opensAt)) : words.handedAway(opens(opensAt))}
          </p>
        );
      return <p class="notice">{empty ? words.handedEmpty : words.handed}</p>;
    }
    case 'line':
      return <p class="notice">{words.lineGone(said.name)}</p>;
    case 'guide':
      return (
        <Auto words={words}>
          <p class="bubble" lang={languageOf(text, language)}>
            {text}
          </p>
          {live && <Choices chat={chat} words={words} guide={said} />}
        </Auto>
      );
    case 'answers':
      return (
        <Auto words={words}>
          <p class="bubble">{words.found}</p>
          <ul class="found">
            {said.items.map((item) => (
              <li key={item.number} lang={languageOf(item.title, language)}>
                <button type="button" class="title" onClick={() => onArticle(item.number)}>
                  {item.title}
                </button>
                <p>{item.excerpt}</p>
                {item.url !== null && <HelpLink url={item.url} words={words} />}
              </li>
            ))}
          </ul>
          {live && <p class="bubble">{words.solved}</p>}
          {live && (
            <div class="choices" role="group" aria-label={words.solved}>
              <button
                type="button"
                onClick={({ currentTarget }) =>
                  press(chat, currentTarget, { kind: 'solved', solved: true }, words.solvedYes)
                }
              >
                {words.solvedYes}
              </button>
              <button
                type="button"
                onClick={({ currentTarget }) =>
                  press(chat, currentTarget, { kind: 'solved', solved: false }, words.solvedNo)
                }
              >
                {words.solvedNo}
              </button>
            </div>
          )}
        </Auto>
      );
    case 'welcome':
    case 'closed':
      return (
        <Auto words={words}>
          <p class="bubble">{words[said.kind]}</p>
        </Auto>
      );
    default:
      return null;
  }
}

/** The frame of all that is automatic. */
export function Auto({ words, children }: { words: Words; children: ComponentChildren }) {
  return (
    <div class="row assistant">
      <span class="name">{words.auto}</span>
      {children}
    </div>
  );
}

type Guide = { key: string; choices: readonly { label: string }[] };

/** What a question of the guide offers. */
export function Choices({ chat, words, guide }: { chat: Talk; words: Words; guide: Guide }) {
  return (
    <div class="choices" role="group" aria-label={words.choose}>
      {guide.choices.map(({ label }, choice) => (
        <button
          key={label}
          type="button"
          lang={languageOf(label, chat.view.language)}
          onClick={({ currentTarget }) =>
            press(chat, currentTarget, { kind: 'choice', key: guide.key, choice }, label)
          }
        >
          {label}
        </button>
      ))}
    </div>
  );
}

export function HelpLink({ url, words }: { url: string; words: Words }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {words.helpCentre}
      <span class="hidden"> ({words.newWindow})</span>
    </a>
  );
}

/** Where the guided choices begin: as long as nothing was asked, and again once a matter is settled. */
export function Start({ chat, words }: { chat: Talk; words: Words }) {
  const { config, language, messages, pending, state } = chat.view;
  const first = config.assistant?.start[language];
  const last = messages.at(-1)?.said ?? null;
  const isOver = last === null || last.kind === 'closed';
  if (first?.kind !== 'question' || !state.assistant || !isOver || pending.length > 0) return null;
  return (
    <Auto words={words}>
      <p class="bubble" lang={languageOf(first.text, language)}>
        {first.text}
      </p>
      <Choices chat={chat} words={words} guide={first} />
    </Auto>
  );
}

/** Whether the visitor may react to a message: it is the last, nothing is on its way, and no person has taken over. */
export function isLive({ view }: Talk, message: ChatMessage): boolean {
  return view.state.assistant && view.pending.length === 0 && view.messages.at(-1) === message;
}

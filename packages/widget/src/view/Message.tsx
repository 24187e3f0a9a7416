import type { ChatMessage } from '@madoguchi/contract';
import type { Talk } from '../chat.ts';
import { languageOf, piecesOf } from '../text.ts';
import { clock } from '../time.ts';
import type { Words } from '../words/index.ts';
import { File } from './File.tsx';

type Props = { message: ChatMessage; chat: Talk; words: Words; named: boolean; read: boolean };

/** One message: who, what, when, and whether the team has read it. */
export function Message({ message, chat, words, named, read }: Props) {
  const { from, by, name, text, at, files } = message;
  const { language } = chat.view;
  const mine = from === 'visitor';
  return (
    <div class={`row ${from}`}>
      {mine ? (
        <span class="hidden">{words.you}</span>
      ) : (
        named &&
        name !== null && (
          <span class="name" lang={languageOf(name, language)}>
            {name}
          </span>
        )
      )}
      {text !== '' && (
        <p class="bubble" lang={languageOf(text, language)}>
          <Text text={text} />
        </p>
      )}
      {files.map((file) => (
        <File key={file.id} file={file} chat={chat} words={words} />
      ))}
      <span class="meta">
        {by !== 'chat' && <span>{by === 'email' ? words.byEmail : words.byLine}</span>}
        {read && <span>{words.read}</span>}
        <time dateTime={at}>{clock(at, language)}</time>
      </span>
    </div>
  );
}

/** A text whose addresses can be followed. */
export function Text({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map(({ text: piece, href }, index) =>
        href === null ? (
          piece
        ) : (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer">
            {piece}
          </a>
        ),
      )}
    </>
  );
}

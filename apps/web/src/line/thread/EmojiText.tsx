import type { Message } from '@madoguchi/contract';
import { useLocale } from '../../kit/i18n.tsx';
import { langOf } from '../../inbox/logic/lang.ts';
import { linkParts } from '../../inbox/logic/links.ts';
import { emojiParts } from '../logic/emoji.ts';
import { LinePicture } from './LinePicture.tsx';
import styles from './line-thread.module.css';

type Emoji = Extract<NonNullable<Message['content']>, { type: 'emoji' }>;

/** A message with LINE's small pictures in their places; what they are called is read out. */
export function EmojiText({ text, content }: { text: string; content: Emoji }) {
  return (
    <p className={styles.text} lang={langOf(text, useLocale())}>
      {emojiParts(text, content.places).map((part) =>
        part.kind === 'emoji' ? (
          <LinePicture key={part.from} src={part.src} words={part.text} className={styles.emoji} />
        ) : (
          linkParts(part.text).map((piece) =>
            piece.kind === 'text' ? (
              <span key={`${part.from} ${piece.from}`}>{piece.text}</span>
            ) : (
              <a
                key={`${part.from} ${piece.from}`}
                href={piece.text}
                target="_blank"
                rel="noopener noreferrer"
              >
                {piece.text}
              </a>
            ),
          )
        ),
      )}
    </p>
  );
}

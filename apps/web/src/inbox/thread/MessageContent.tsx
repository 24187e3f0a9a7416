import type { Message } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import line from '../../line/thread/line-thread.module.css';
import { LinkResult } from '../../line/thread/LinkResult.tsx';
import { LinePicture } from '../../line/thread/LinePicture.tsx';
import { stickerUrl } from '../../line/logic/emoji.ts';
import { FirstQuestions } from '../chat/FirstQuestions.tsx';
import { CallContent } from '../../telephone/thread/CallContent.tsx';
import styles from './MessageContent.module.css';

type Content = NonNullable<Message['content']>;

/** What a message holds that its text does not say. */
export function MessageContent({ content, hasText }: { content: Content; hasText: boolean }) {
  const t = useT();
  switch (content.type) {
    case 'sticker':
      return (
        <LinePicture
          src={stickerUrl(content.stickerId)}
          words={stickerWords(content, t)}
          className={line['sticker']}
        />
      );
    case 'location':
      return <Place place={content} />;
    case 'media':
      if (content.state === 'here') return null;
      return <p className={styles.quiet}>{t(`inbox.media.${content.state}`)}</p>;
    case 'quick_replies':
      return (
        <ul className={styles.choices} aria-label={t('inbox.quickReplies')}>
          {content.items.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      );
    case 'postback':
      return (
        <p className={line['chosen']}>
          {t('line.postback')}: <code>{[content.data, ...Object.values(content.params)].join(' ')}</code>
        </p>
      );
    case 'first_questions':
      return <FirstQuestions content={content} />;
    case 'call':
      return <CallContent content={content} hasNotes={hasText} />;
    case 'account_link':
      return <p className={line['invitation']}>{t('line.link.invitation')}</p>;
    case 'account_link_result':
      return <LinkResult result={content} />;
    case 'emoji':
      return null;
  }
}

function stickerWords(sticker: Extract<Content, { type: 'sticker' }>, t: ReturnType<typeof useT>): string {
  const words = 'keywords' in sticker ? sticker.keywords.slice(0, 3) : [];
  return words.length === 0
    ? t('inbox.sticker')
    : t('inbox.stickerOf', { words: words.join(t('mention.join')) });
}

function Place({ place }: { place: Extract<Content, { type: 'location' }> }) {
  const t = useT();
  const { title, address, latitude, longitude } = place;
  const at = `${latitude},${longitude}`;
  return (
    <p className={styles.content}>
      {title !== null && <strong>{title}</strong>}
      {address !== null && <span>{address}</span>}
      <a
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
        target="_blank"
        rel="noreferrer"
      >
        {t('inbox.place.map', { at })}
      </a>
    </p>
  );
}

import type { FirstQuestionsContent, FirstQuestionTurn } from '@madoguchi/contract';
import { IconMessageChatbot } from '@tabler/icons-react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { langOf } from '../logic/lang.ts';
import styles from './FirstQuestions.module.css';

/** What a visitor said to the chat's assistant before this came to the team: set apart, since no person of ours wrote it. */
export function FirstQuestions({ content }: { content: FirstQuestionsContent }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { outcome, reason, opensAt, turns } = content;
  return (
    <section className={styles.dialogue} aria-label={t('chat.first.title')}>
      <p className={styles.head}>
        <IconMessageChatbot size={18} aria-hidden />
        <strong>{t('chat.first.title')}</strong>
        <span className={styles.outcome} data-outcome={outcome}>
          {outcome === 'settled' || reason === null ? t('chat.first.settled') : t(`chat.first.${reason}`)}
        </span>
      </p>
      <ol className={styles.turns}>
        {turns.map((turn, at) => (
          <li key={`${turn.at} ${at}`} className={styles.turn} data-by={turn.by}>
            <span className={styles.by}>{t(`chat.first.by.${turn.by}`)}</span>
            <div className={styles.words}>
              <Turn turn={turn} />
            </div>
          </li>
        ))}
      </ol>
      {opensAt !== null && (
        <p className={styles.told}>
          {t('chat.first.told', { when: formatDateTime(opensAt, locale, timeZone) })}
        </p>
      )}
    </section>
  );
}

function Turn({ turn: { kind, text, choices, articles } }: { turn: FirstQuestionTurn }) {
  const t = useT();
  const locale = useLocale();
  if (kind === 'welcome' || kind === 'closed') return <p>{t(`chat.first.${kind}`)}</p>;
  return (
    <>
      {text !== '' && <p lang={langOf(text, locale)}>{text}</p>}
      {choices.length > 0 && (
        <p>
          {t('chat.first.choices')}{' '}
          <span lang={langOf(choices.join(' '), locale)}>{choices.join(t('chat.first.join'))}</span>
        </p>
      )}
      {articles.length > 0 && (
        <>
          <p>{t('chat.first.shown')}</p>
          <ul className={styles.articles}>
            {articles.map(({ number, title, url }) => (
              <li key={number} lang={langOf(title, locale)}>
                {url === null ? (
                  title
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

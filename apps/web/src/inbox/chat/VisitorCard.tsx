import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kit/i18n.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { conversationQuery } from '../data/queries.ts';
import styles from './chat.module.css';
import { useVisitor } from './queries.ts';

const languages = { ja: '日本語', en: 'English' } as const;

/** Where a visitor of the chat is and what with: quiet facts beside the conversation; nothing for other channels. */
export function VisitorCard({ conversationId }: { conversationId: string }) {
  const t = useT();
  const conversation = useQuery(conversationQuery(conversationId)).data;
  const data = useVisitor(conversationId, conversation?.channelType ?? '');
  if (data === undefined) return null;
  const { online, seenAt, page, browser, email, identified, locale } = data.visitor;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t('chat.visitor')}</h2>
      <dl className={styles.facts}>
        <dt>{t('chat.visitor.seen')}</dt>
        <dd>{online ? <StateDot tone="good">{t('chat.visitor.online')}</StateDot> : <When at={seenAt} />}</dd>
        {page !== null && (
          <>
            <dt>{t('chat.visitor.page')}</dt>
            <dd title={page.url}>
              <a href={page.url} target="_blank" rel="noopener noreferrer nofollow">
                {page.title === '' ? page.url : page.title}
              </a>
            </dd>
          </>
        )}
        {browser !== null && (
          <>
            <dt>{t('chat.visitor.browser')}</dt>
            <dd>{browser}</dd>
          </>
        )}
        <dt>{t('chat.visitor.language')}</dt>
        <dd lang={locale}>{languages[locale]}</dd>
        {email !== null && (
          <>
            <dt>{t('chat.visitor.email')}</dt>
            <dd>
              {email}
              {!identified && <span className={styles.claim}>{t('chat.visitor.emailTyped')}</span>}
            </dd>
          </>
        )}
      </dl>
      {identified && <p className={styles.signedIn}>{t('chat.visitor.identified')}</p>}
    </section>
  );
}

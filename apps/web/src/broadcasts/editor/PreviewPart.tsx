import type { Channel } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../broadcasts.module.css';
import type { BroadcastDraft } from '../logic/draft.ts';
import { previewQuery } from '../queries.ts';
import { MessageShown } from './MessageShown.tsx';

/** What somebody will see, with their name in it, and what is still missing. */
export function PreviewPart({ draft, channel }: { draft: BroadcastDraft; channel: Channel | undefined }) {
  const t = useT();
  const { channelId, kind, language, subject, body, personalPage } = draft;
  const [settled] = useDebouncedValue({ channelId, kind, language, subject, body, personalPage }, 300);
  const { data } = useQuery(previewQuery(channelId === '' ? null : settled));
  const isEmpty = body.trim() === '';
  // What is not written yet needs no telling while it is being written.
  const problems = (data?.problems ?? []).filter(({ code }) => code !== 'empty' && code !== 'no_subject');
  return (
    <Section title={t('broadcasts.preview')}>
      {isEmpty || data === undefined ? (
        <p className={styles.quiet}>{t('broadcasts.previewEmpty')}</p>
      ) : (
        <>
          <p className={styles.quiet} style={{ marginBottom: 10 }}>
            {t('broadcasts.previewTo', { name: data.to })}
          </p>
          <MessageShown
            type={channel?.type === 'line' ? 'line' : 'email'}
            from={`${t('broadcasts.previewFrom')}: ${data.from}`}
            subject={data.subject}
            text={data.text}
            language={language}
          />
        </>
      )}
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ code }) => (
            <li key={code}>
              {t(`broadcasts.problem.${code}`)}{' '}
              {code === 'no_sender' && <Link to="/settings/broadcasts">{t('broadcasts.settings')}</Link>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

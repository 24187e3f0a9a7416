import type { FirstQuestionCounts as Counts } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from './chat.module.css';

const parts = ['settled', 'handed', 'left'] as const;

/** What became of the first questions lately: how many needed no person, and how many went on to one. */
export function FirstQuestionCounts({ channelId }: { channelId: string }) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['channels', channelId, 'first-questions'],
    queryFn: () => api.get<Counts>(`/channels/${channelId}/first-questions`),
  });
  if (data === undefined) return null;
  const { days, asked } = data;
  return (
    <Section title={t('chat.counts')} lead={t('chat.counts.lead', { days: String(days) })}>
      {asked === 0 ? (
        <p className={styles.policy}>{t('chat.counts.none')}</p>
      ) : (
        <dl className={styles.counts}>
          {(['asked', ...parts] as const).map((part) => (
            <div key={part}>
              <dt>{t(`chat.counts.${part}`)}</dt>
              <dd>{t('chat.counts.times', { count: String(data[part]) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

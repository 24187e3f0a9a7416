import type { CalendarFeed, NewCalendarFeed } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatDateTime } from '../kit/time.ts';
import { SecretOnce } from '../webhooks/SecretOnce.tsx';
import styles from './feeds.module.css';

type Props = { path: string; queryKey: readonly string[]; title: string; lead: string };

/** A calendar of one's own by an address for calendar programs: shown once, and ended at will. */
export function FeedSection({ path, queryKey, title, lead }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const { data: feed } = useQuery({ queryKey, queryFn: () => api.get<CalendarFeed>(path) });
  const [url, setUrl] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const time = (at: string) => formatDateTime(at, locale, timeZone);

  async function attempt(work: () => Promise<void>) {
    setPending(true);
    setFailure(null);
    try {
      await work();
      await queryClient.invalidateQueries({ queryKey });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }
  const make = () => attempt(async () => setUrl((await api.post<NewCalendarFeed>(path)).url));
  const end = () =>
    attempt(async () => {
      await api.delete(path);
      setUrl(null);
      notify(t('feed.ended'));
    });

  const since = feed?.createdAt ?? null;
  const read = feed?.readAt ?? null;
  return (
    <Section title={title} lead={lead}>
      <div className={form['form']}>
        {url !== null && <SecretOnce title={t('feed.once')} secret={url} />}
        {since !== null && (
          <p className={styles.quiet}>
            {t('feed.since', { time: time(since) })}{' '}
            {read === null ? t('feed.unread') : t('feed.read', { time: time(read) })}
          </p>
        )}
        <FormFailure error={failure} />
        <div className={form['buttons']}>
          <Button variant="default" loading={pending} onClick={() => void make()}>
            {since === null ? t('feed.make') : t('feed.renew')}
          </Button>
          {since !== null && (
            <Button variant="default" color="shu" disabled={pending} onClick={() => void end()}>
              {t('feed.end')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

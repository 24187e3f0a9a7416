import { Button } from '@mantine/core';
import type { LineChannel, LineHealth } from '@madoguchi/contract';
import type { ReactNode } from 'react';
import { formatCount } from '../../kit/figures.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { When } from '../../kit/When.tsx';
import styles from './line-settings.module.css';
import { useAsked } from './useAsked.ts';

type Props = { channelId: string; line: LineChannel; health: LineHealth };

/** How the account is at LINE: who it is, what is left of the month, who follows and who has blocked it. */
export function LineHealthPart({ channelId, line, health }: Props) {
  const t = useT();
  const canWrite = useCan('channels:write');
  const { ask, pending, failure } = useAsked(channelId);
  return (
    <Section title={t('line.health')} lead={t('line.healthLead')}>
      {health.suspendedAt !== null && (
        <div className={styles['state']}>
          <Notice tone="bad" title={t('line.suspended')}>
            {t('line.suspendedRemedy')}
          </Notice>
        </div>
      )}
      {health.checkedAt === null ? <p>{t('line.notChecked')}</p> : <Facts line={line} health={health} />}
      <FormFailure error={failure} />
      {canWrite && (
        <div className={form['buttons']}>
          <Button variant="default" loading={pending === 'check'} onClick={() => void ask('check')}>
            {t('line.checkNow')}
          </Button>
          {health.checkedAt !== null && (
            <span className={styles['quiet']}>
              {t('line.checkedAt')} <When at={health.checkedAt} relative />
            </span>
          )}
        </div>
      )}
    </Section>
  );
}

function Facts({ line, health }: Omit<Props, 'channelId'>) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const count = (value: number, cap?: number) => formatCount(value, locale, cap);
  const { bot, followers, blocked, tokenExpiresAt, waiting } = health;
  return (
    <dl className={styles['facts']}>
      {bot !== null && (
        <Fact name={t('line.account')}>
          <span className={styles['who']}>
            {bot.pictureUrl !== null && (
              <img src={bot.pictureUrl} alt="" className={styles['picture']} referrerPolicy="no-referrer" />
            )}
            <span>{bot.displayName}</span>
            <span className={styles['quiet']}>{bot.basicId}</span>
          </span>
        </Fact>
      )}
      <Fact name={t('line.quota')}>{quotaWords(health.quota, t, count)}</Fact>
      <Fact name={t('line.followers')}>
        {followers === null
          ? t('line.followersUnknown')
          : t('line.followersCount', {
              count: followers.more ? count(followers.count, followers.count) : count(followers.count),
            })}
      </Fact>
      <Fact name={t('line.blocked')}>{t('line.blockedCount', { count: count(blocked, 10_000) })}</Fact>
      {bot !== null && (
        <>
          <Fact name={t('line.chatMode')}>{t(`line.chatMode.${bot.chatMode}`)}</Fact>
          <Fact name={t('line.readMode')}>{t(`line.readMode.${bot.markAsReadMode}`)}</Fact>
        </>
      )}
      <Fact name={t('line.token')}>
        {line.tokenKind === 'entered' || tokenExpiresAt === null
          ? t('line.tokenEntered')
          : t('line.tokenUntil', { date: formatDateTime(tokenExpiresAt, locale, timeZone) })}
      </Fact>
      {waiting > 0 && (
        <Fact name={t('line.waiting')}>{t('line.waitingCount', { count: count(waiting, 10_000) })}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function quotaWords(
  quota: LineHealth['quota'],
  t: ReturnType<typeof useT>,
  count: (value: number) => string,
): string {
  if (quota === null) return t('line.quotaUnknown');
  const used = count(quota.used);
  if (quota.limit === null || quota.left === null) return t('line.quotaFree', { used });
  return t('line.quotaOf', { used, limit: count(quota.limit), left: count(quota.left) });
}

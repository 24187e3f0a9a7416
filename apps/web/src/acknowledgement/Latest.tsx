import type { Acknowledgement } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { ChannelIcon } from '../inbox/list/ChannelIcon.tsx';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatDateTime } from '../kit/time.ts';
import { When } from '../kit/When.tsx';
import styles from './acknowledgement.module.css';
import { latestQuery } from './queries.ts';

/** What was decided lately, and why. */
export function Latest() {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const { data: items } = useQuery(latestQuery);
  if (items === undefined) return null;

  function outcome({ state, reason, dueAt }: Acknowledgement): string {
    if (state === 'skipped') return reason === null ? '' : t(`ack.reason.${reason}`);
    if (state === 'waiting') return t('ack.state.waiting');
    return dueAt === null
      ? t('ack.state.sent')
      : t('ack.state.sentDue', { due: formatDateTime(dueAt, locale, timeZone) });
  }

  return (
    <Section title={t('ack.latest')}>
      {items.length === 0 ? (
        <p className={styles.hint}>{t('ack.latestNone')}</p>
      ) : (
        <Rows label={t('ack.latest')}>
          {items.map((item) => (
            <Row
              key={item.id}
              title={
                <span className={styles.name}>
                  <ChannelIcon type={item.channelType} />
                  <Link
                    to="/inbox/$conversationId"
                    params={{ conversationId: item.conversation.id }}
                    search={{ view: 'all' }}
                    lang={langOf(item.customer.name, locale)}
                  >
                    {callName(item.customer)}
                  </Link>
                </span>
              }
              detail={outcome(item)}
              actions={<When at={item.at} />}
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}

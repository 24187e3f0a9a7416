import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { When } from '../../kit/When.tsx';
import { ChannelIcon } from '../list/ChannelIcon.tsx';
import { langOf } from '../logic/lang.ts';
import styles from './first.module.css';
import { firstMessagesQuery } from './queries.ts';

/** What one has begun and not sent; nothing where there is none. */
export function Drafts() {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { data: items = [] } = useQuery(firstMessagesQuery);
  if (items.length === 0) return null;
  return (
    <Section title={t('first.drafts')}>
      <Rows label={t('first.drafts')}>
        {items.map(({ id, customer, channelType, subject, preview, updatedAt }) => (
          <Row
            key={id}
            title={
              <Link to="/inbox/new" search={{ draft: id }} className={styles.draft}>
                <ChannelIcon type={channelType} />
                <span lang={langOf(customer.name, locale)}>{callName(customer)}</span>
              </Link>
            }
            detail={
              <span className={styles.preview}>
                {[subject || t('first.noSubject'), preview || t('first.noText')].join(' — ')}
              </span>
            }
            actions={<When at={updatedAt} />}
          />
        ))}
      </Rows>
    </Section>
  );
}

import type { Broadcast } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../broadcasts.module.css';
import { PageSaid } from '../editor/PageField.tsx';
import { TiersSaid } from '../editor/TierField.tsx';
import { MessageShown } from '../editor/MessageShown.tsx';

/** What a broadcast says, as it was written. */
export function Content({ broadcast }: { broadcast: Broadcast }) {
  const t = useT();
  const { kind, channel, language, subject, body, segment, personalPage } = broadcast;
  return (
    <Section title={t('broadcasts.sentText')}>
      <p className={styles.times} style={{ marginBottom: 12 }}>
        <span>{t(`broadcasts.kind.${kind}`)}</span>
        <span>{channel.name ?? t('broadcasts.channelGone')}</span>
        <TiersSaid tiers={segment.tiers} />
        <PageSaid page={personalPage} />
      </p>
      <MessageShown
        type={channel.type}
        from={channel.name ?? ''}
        subject={subject}
        text={body}
        language={language}
      />
    </Section>
  );
}

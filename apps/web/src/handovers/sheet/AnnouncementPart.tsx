import type { HandoverDetail } from '@madoguchi/contract';
import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAttempt } from '../../customers/data/useAttempt.ts';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../handovers.module.css';
import { handoverQuery } from '../queries.ts';

/** What the customer is to be told, and where that text lies now. Nothing is sent from here. */
export function AnnouncementPart({ handover }: { handover: HandoverDetail }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { attempt, pending } = useAttempt();
  const { id, announcement, may } = handover;
  if (announcement === null)
    return (
      <Section title={t('handover.announce')} lead={t('handover.announce.none')}>
        {null}
      </Section>
    );
  const { conversationId, text, locale, state, subject } = announcement;
  const name = subject === '' ? t('handover.noSubject') : subject;

  const append = () =>
    attempt(async () => {
      const changed = await api.post<HandoverDetail>(`/handovers/${id}/announcement`);
      putAnswer(queryClient, handoverQuery(id).queryKey, changed);
    });

  return (
    <Section title={t('handover.announce')} lead={t(`handover.announce.${state}`, { subject: name })}>
      <p className={styles.letter} lang={locale}>
        {text}
      </p>
      <Group gap={8} mt={12} data-print="no">
        {may.append && state === 'kept_own' && (
          <Button loading={pending} onClick={() => void append()}>
            {t('handover.announce.append')}
          </Button>
        )}
        {state !== 'planned' && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/inbox/$conversationId" params={{ conversationId }} {...props} />
            )}
          >
            {t('handover.announce.open')}
          </Button>
        )}
      </Group>
    </Section>
  );
}

import type { Absence } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './absences.module.css';
import { spanText } from './logic.ts';
import { ownAbsencesQuery } from './queries.ts';

type Props = { onEdit: (absence: Absence) => void; onWork: (absence: Absence) => void };

/** One's own absences to come: changed, taken away, and what is open meanwhile. */
export function OwnAbsences({ onEdit, onWork }: Props) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [going, setGoing] = useState<Absence | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(ownAbsencesQuery);
  const items = data?.pages.flatMap((page) => page.items);

  async function remove(absence: Absence) {
    await api.delete(`/absences/${absence.id}`);
    await queryClient.invalidateQueries({ queryKey: ['absences'] });
    notify(t('absence.deleted'), 'quiet');
  }

  return (
    <Section title={t('absence.own')}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {items?.length === 0 && (
        <p className={styles.quiet}>
          {t('absence.noneOwn')} {t('absence.noneOwnHint')}
        </p>
      )}
      {items !== undefined && items.length > 0 && (
        <Rows label={t('absence.own')}>
          {items.map((absence) => (
            <Row
              key={absence.id}
              title={`${t(`absence.kind.${absence.kind}`)} ${spanText(t, absence, locale)}`}
              detail={
                absence.standIn === null ? undefined : t('absence.standInIs', { name: absence.standIn.name })
              }
              actions={
                <>
                  <Button variant="default" size="sm" onClick={() => onWork(absence)}>
                    {t('absence.work')}
                  </Button>
                  <Button variant="default" size="sm" onClick={() => onEdit(absence)}>
                    {t('absence.edit')}
                  </Button>
                  <Button variant="subtle" size="sm" onClick={() => setGoing(absence)}>
                    {t('common.delete')}
                  </Button>
                </>
              }
            >
              {absence.standInAway && <p className={styles.careful}>{t('absence.standInAway')}</p>}
              {absence.note !== '' && <p className={styles.note}>{absence.note}</p>}
            </Row>
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button variant="default" mt={12} onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      <Confirm
        opened={going !== null}
        title={t('absence.delete')}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={() => (going === null ? Promise.resolve() : remove(going))}
        onClose={() => setGoing(null)}
      >
        {t('absence.deleteBody')}
      </Confirm>
    </Section>
  );
}

import type { AttentionDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Section } from '../../kit/Screen.tsx';
import { dayOf } from '../logic/words.ts';
import { useAttentionWrites } from '../useAttentionWrites.ts';
import styles from './case.module.css';
import { CloseDialog } from './CloseDialog.tsx';

/** How a case ended, whether it helped, and what became of the customer. */
export function Ended({ found, editable }: { found: AttentionDetail; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { reopen } = useAttentionWrites(found.id);
  const [answering, setAnswering] = useState(false);
  const { closing, outcome } = found;
  if (closing === null) return null;

  async function takeBack() {
    try {
      await reopen();
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  const name = closing.by?.name ?? t('attention.evidence.former');
  return (
    <Section title={t('attention.case.status')}>
      <div className={styles.ended}>
        <p>{t(`attention.closing.${closing.how}`, { name })}</p>
        {closing.helped !== null && (
          <p className={styles.helped}>{t(`attention.helped.${closing.helped}`)}</p>
        )}
        {closing.note !== '' && <p className={styles.note}>{closing.note}</p>}
        {closing.askOn !== null && <p>{t('attention.askOn', { day: dayOf(closing.askOn, locale) })}</p>}
        {outcome !== null && (
          <p>
            {t(outcome.source === 'person' ? 'attention.outcome.byPerson' : 'attention.outcome.byData', {
              outcome: t(`attention.outcome.${outcome.outcome}`),
            })}
          </p>
        )}
      </div>
      {editable && closing.how !== 'merged' && (
        <div className={styles.actButtons}>
          <Button variant={closing.askOn === null ? 'default' : 'filled'} onClick={() => setAnswering(true)}>
            {t('attention.close.answer')}
          </Button>
          <Button variant="default" onClick={() => void takeBack()}>
            {t('attention.close.reopen')}
          </Button>
        </div>
      )}
      <CloseDialog opened={answering} found={found} onClose={() => setAnswering(false)} />
    </Section>
  );
}

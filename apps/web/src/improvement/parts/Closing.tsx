import { Button, Textarea } from '@mantine/core';
import type { Improvement } from '@madoguchi/contract';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan, useMe } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';
import { isProven } from '../logic/steps.ts';
import { useCaseWrites } from '../useCaseWrites.ts';

/** Closing: freely when prevention and effect are there, by a lead’s reason when they are not. */
export function Closing({ found }: { found: Improvement }) {
  const t = useT();
  const { role } = useMe().member;
  const mayWrite = useCan('conversations:write');
  const write = useCaseWrites(found.id);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const proven = isProven(found);
  const isLead = role === 'owner' || role === 'lead';
  const path = `/improvements/${found.id}`;

  async function run(ask: () => Promise<Improvement>) {
    setPending(true);
    setFailure(null);
    try {
      await write(ask());
      setReason('');
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  if (found.status === 'closed')
    return (
      <Section title={t('improvement.closedTitle')}>
        <div className={styles.fields}>
          <p className={styles.text}>
            {found.closedAt !== null && <When at={found.closedAt} />}{' '}
            {t(proven ? 'improvement.closedProven' : 'improvement.closedWithout')}
          </p>
          {found.closeReason !== null && <p className={styles.text}>{found.closeReason}</p>}
          <FormFailure error={failure} />
          {mayWrite && (
            <div className={styles.buttons}>
              <Button
                variant="default"
                loading={pending}
                onClick={() => void run(() => api.post(`${path}/reopen`, { basedOn: found.revision }))}
              >
                {t('improvement.reopen')}
              </Button>
            </div>
          )}
        </div>
      </Section>
    );
  if (!mayWrite) return null;
  const close = () =>
    run(() => api.post(`${path}/close`, { basedOn: found.revision, ...(proven ? {} : { reason }) }));
  return (
    <Section title={t('improvement.close')}>
      <div className={styles.fields}>
        {proven ? (
          <p className={styles.quiet}>{t('improvement.closeReady')}</p>
        ) : (
          <Notice tone="quiet">{t(isLead ? 'improvement.closeLead' : 'improvement.closeNotYet')}</Notice>
        )}
        {!proven && isLead && (
          <Textarea
            label={t('improvement.closeReason')}
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FormFailure error={failure} />
        {(proven || isLead) && (
          <div className={styles.buttons}>
            <Button
              variant={proven ? 'filled' : 'default'}
              loading={pending}
              disabled={!proven && reason.trim() === ''}
              onClick={() => void close()}
            >
              {t(proven ? 'improvement.closeDo' : 'improvement.closeAnyway')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

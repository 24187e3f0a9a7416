import type { TrackRecord } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { CopyField } from '../kit/CopyField.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Section } from '../kit/Screen.tsx';
import { useRecording } from './queries.ts';
import styles from './track-record.module.css';
import { useTrackWords } from './words.ts';

type Props = { record: Pick<TrackRecord, 'address' | 'editions'>; mayWrite: boolean };

/** The newest edition for others: by which address, and whether at all. */
export function PublicPage({ record: { address, editions }, mayWrite }: Props) {
  const w = useTrackWords();
  const { saving, error, write } = useRecording();
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null);
  const publish = () => write(() => api.post<TrackRecord>('/track-record/address'));
  return (
    <Section title={w('public')} lead={w('public.lead')}>
      <div className={styles['stack']}>
        <FormFailure error={error} />
        {address !== null && <CopyField label={w('public.address')} value={address} />}
        {address === null && editions.length === 0 && <p className={styles['note']}>{w('public.first')}</p>}
        <div className={styles['buttons']}>
          {address !== null && (
            <Button component="a" variant="default" href={address} target="_blank" rel="noreferrer">
              {w('public.see')}
            </Button>
          )}
          {mayWrite && address === null && editions.length > 0 && (
            <Button variant="default" loading={saving} onClick={() => void publish()}>
              {w('public.open')}
            </Button>
          )}
          {mayWrite && address !== null && (
            <>
              <Button variant="default" onClick={() => setAsked('renew')}>
                {w('public.renew')}
              </Button>
              <Button variant="default" onClick={() => setAsked('end')}>
                {w('public.end')}
              </Button>
            </>
          )}
        </div>
      </div>
      <Confirm
        opened={asked !== null}
        title={w(asked === 'renew' ? 'public.renew' : 'public.end')}
        confirmLabel={w(asked === 'renew' ? 'public.renew' : 'public.end')}
        dangerous
        onConfirm={() =>
          asked === 'renew' ? publish() : write(() => api.delete<TrackRecord>('/track-record/address'))
        }
        onClose={() => setAsked(null)}
      >
        {w(asked === 'renew' ? 'public.renewBody' : 'public.endBody')}
      </Confirm>
    </Section>
  );
}

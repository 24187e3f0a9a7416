import type { Contest } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { apiUrl } from '../kit/api.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './contests.module.css';
import { useContestWords } from './words.ts';

/** Where everybody takes part: its address, and the code to scan. */
export function PublicPage({ contest: { id, url, gallery } }: { contest: Contest }) {
  const w = useContestWords();
  if (url === null) return null;
  const qr = apiUrl(`/contests/${id}/qr`, { mm: 40 });
  return (
    <Section title={w('contest.page')} lead={w('contest.page.lead')}>
      <div className={styles['qr']}>
        <CopyField label={w('contest.page.address')} value={url} />
        {gallery && <CopyField label={w('contest.page.wall')} value={`${url}/entries`} />}
        <img src={qr} alt={w('contest.page.qr')} />
        <Button component="a" variant="default" href={qr} download="contest-qr.svg">
          {w('contest.page.saveQr')}
        </Button>
      </div>
    </Section>
  );
}

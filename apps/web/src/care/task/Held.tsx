import type { CareHold, CareTaskDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useCan } from '../../kit/session.tsx';
import styles from '../care.module.css';
import { useWrite } from '../useWrite.ts';

/** That a task is held back, by what, and how it goes on; or that somebody has let it go on. */
export function Held({ task }: { task: CareTaskDetail }) {
  const t = useT();
  const mayAct = useCan('customers:write');
  const { pending, write } = useWrite();
  const { id, revision, held, released } = task;
  if (held.length === 0 && !released) return null;
  const release = (on: boolean) =>
    void write(() => api.patch(`/care-tasks/${id}`, { revision, released: on }));
  if (held.length === 0)
    return (
      <Notice
        tone="quiet"
        action={
          mayAct && (
            <Button variant="default" loading={pending} onClick={() => release(false)}>
              {t('aftercare.hold.again')}
            </Button>
          )
        }
      >
        {t('aftercare.hold.released')}
      </Notice>
    );
  return (
    <Notice
      tone="careful"
      title={t('aftercare.held')}
      action={
        mayAct && (
          <Button variant="default" loading={pending} onClick={() => release(true)}>
            {t('aftercare.hold.release')}
          </Button>
        )
      }
    >
      <p className={styles.hold}>{t('aftercare.hold.why')}</p>
      <ul className={styles.holds}>
        {held.map((hold) => (
          <li key={hold.id}>
            <Case hold={hold} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Case({ hold: { kind, id } }: { hold: CareHold }) {
  const t = useT();
  if (kind === 'attention')
    return (
      <Link to="/attention/$caseId" params={{ caseId: id }}>
        {t('aftercare.hold.attention')}
      </Link>
    );
  return (
    <Link to="/improvements/$id" params={{ id }}>
      {t('aftercare.hold.complaint')}
    </Link>
  );
}

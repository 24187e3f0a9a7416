import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatTime } from '../../kit/time.ts';
import type { MovedOn } from '../logic/based-on.ts';
import type { LockView } from '../logic/lock.ts';
import type { DraftKeeper, DraftNotice } from './DraftKeeper.ts';

type LockProps = { view: LockView; takenOver: boolean; onTakeOver: () => Promise<void> };

/** Says who writes the reply just now, and lets one take it over after a question. */
export function LockBanner({ view, takenOver, onTakeOver }: LockProps) {
  const t = useT();
  const timeZone = useTimeZone();
  const [asking, setAsking] = useState(false);
  if (view.holder !== 'other') return null;
  const name = view.lock.memberName;
  const time = formatTime(view.lock.since, timeZone);
  return (
    <Notice
      tone={takenOver ? 'careful' : 'quiet'}
      action={
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {t('inbox.lock.takeOver')}
        </Button>
      }
    >
      {takenOver ? t('inbox.lock.takenOver', { name }) : t('inbox.lock.other', { name, time })}
      <Confirm
        opened={asking}
        title={t('inbox.lock.confirmTitle')}
        confirmLabel={t('inbox.lock.takeOver')}
        onConfirm={onTakeOver}
        onClose={() => setAsking(false)}
      >
        {t('inbox.lock.confirmBody', { name })}
      </Confirm>
    </Notice>
  );
}

type MovedProps = { moved: MovedOn | null; onShow: () => void; onConfirm: (messageId: string) => void };

/** Says that the thread moved on since the reply was begun; it can be confirmed once the news has been in view. */
export function MovedOnBanner({ moved, onShow, onConfirm }: MovedProps) {
  const t = useT();
  if (moved === null) return null;
  return (
    <Notice
      tone="careful"
      title={t('inbox.moved.title')}
      action={
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={onShow}>
            {t('inbox.moved.show')}
          </Button>
          <Button size="xs" disabled={!moved.mayConfirm} onClick={() => onConfirm(moved.newestId)}>
            {t('inbox.moved.confirm')}
          </Button>
        </Group>
      }
    >
      {t('inbox.moved.body')}
    </Notice>
  );
}

/** Says that another window's draft was taken, or offers it. */
export function DraftBanner({ notice, keeper }: { notice: DraftNotice | null; keeper: DraftKeeper }) {
  const t = useT();
  if (notice === null) return null;
  if (notice.kind === 'taken') {
    return (
      <Notice
        tone="quiet"
        action={
          <Button variant="default" size="xs" onClick={() => keeper.dismissNotice()}>
            {t('common.close')}
          </Button>
        }
      >
        {t('inbox.draft.taken')}
      </Notice>
    );
  }
  return (
    <Notice
      tone="careful"
      action={
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => keeper.takeOffered()}>
            {t('inbox.draft.useOther')}
          </Button>
          <Button variant="default" size="xs" onClick={() => keeper.dismissNotice()}>
            {t('inbox.draft.keepThis')}
          </Button>
        </Group>
      }
    >
      {t('inbox.draft.offer')}
    </Notice>
  );
}

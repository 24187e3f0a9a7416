import type { Message } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useCan } from '../../kit/session.tsx';
import { useResolveDelivery } from '../data/useDelivery.ts';
import { useNow } from '../data/useNow.ts';
import { deliveryWords } from '../logic/delivery.ts';
import type { DeliveryAction } from '../logic/delivery.ts';
import { reasonWords } from '../logic/reasonWords.ts';
import styles from './DeliveryLine.module.css';

type Props = {
  message: Message;
  /** Whether undoing is offered here; false while it is offered beside the composer. */
  mayUndo: boolean;
  onUndo: (message: Message) => void;
};

/** What became of an answer, in words, with what one can do about it. */
export function DeliveryLine({ message, mayUndo, onUndo }: Props) {
  const t = useT();
  const words = deliveryWords(message, useNow(message.delivery === 'queued' ? 1000 : 60_000));
  const resolve = useResolveDelivery(message);
  const maySend = useCan('messages:send');
  const [asking, setAsking] = useState(false);
  if (words === null) return null;
  const state = t(`inbox.delivery.${words.state}`);
  const why = words.why ? reasonWords(t, message.deliveryReason, message.deliveryDetail) : null;
  const serverSaid = words.tone === 'bad' && why !== message.deliveryDetail ? message.deliveryDetail : null;
  const actions = words.actions.filter((action) => action !== 'undo' || mayUndo);

  function act(action: DeliveryAction) {
    if (action === 'undo') onUndo(message);
    else if (action === 'send_again' && message.delivery !== 'failed') setAsking(true);
    else resolve(action).catch((error: unknown) => notify(problemText(t, error), 'bad'));
  }

  return (
    <div className={styles.line} data-tone={words.tone}>
      <span className={styles.state}>
        {why === null ? state : t('inbox.delivery.detail', { state, detail: why })}
      </span>
      {maySend &&
        actions.map((action) => (
          <Button key={action} variant="default" size="compact-sm" onClick={() => act(action)}>
            {t(`inbox.delivery.${action}`)}
          </Button>
        ))}
      {serverSaid !== null && (
        <span className={styles.serverSaid}>{t('inbox.delivery.serverSaid', { detail: serverSaid })}</span>
      )}
      <Confirm
        opened={asking}
        title={t('inbox.delivery.againTitle')}
        confirmLabel={t('inbox.delivery.send_again')}
        onConfirm={() => resolve('send_again')}
        onClose={() => setAsking(false)}
      >
        {t('inbox.delivery.againBody')}
      </Confirm>
    </div>
  );
}

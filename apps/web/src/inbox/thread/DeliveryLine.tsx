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
import styles from './DeliveryLine.module.css';

type Props = { message: Message; onUndo: (message: Message) => void };

/** What became of an answer, in words, with what one can do about it. */
export function DeliveryLine({ message, onUndo }: Props) {
  const t = useT();
  const words = deliveryWords(message, useNow(message.delivery === 'queued' ? 1000 : 60_000));
  const resolve = useResolveDelivery(message);
  const maySend = useCan('messages:send');
  const [asking, setAsking] = useState(false);
  if (words === null) return null;
  const state = t(`inbox.delivery.${words.state}`);

  function act(action: DeliveryAction) {
    if (action === 'undo') onUndo(message);
    else if (action === 'send_again' && message.delivery !== 'failed') setAsking(true);
    else resolve(action).catch((error: unknown) => notify(problemText(t, error), 'bad'));
  }

  return (
    <div className={styles.line} data-tone={words.tone}>
      <span className={styles.state}>
        {words.detail === null ? state : t('inbox.delivery.detail', { state, detail: words.detail })}
      </span>
      {maySend &&
        words.actions.map((action) => (
          <Button key={action} variant="default" size="compact-sm" onClick={() => act(action)}>
            {t(`inbox.delivery.${action}`)}
          </Button>
        ))}
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

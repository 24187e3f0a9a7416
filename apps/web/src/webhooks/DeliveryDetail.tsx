import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { deliveryQuery } from './queries.ts';
import styles from './webhooks.module.css';

/** JSON as people read it; text that is none stays as it is. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** The attempts of a delivery and the body that was sent. Asked for anew when there was another attempt. */
export function DeliveryDetail(props: { webhookId: string; deliveryId: string; attempts: number }) {
  const t = useT();
  const query = deliveryQuery(props.webhookId, props.deliveryId);
  const { data, error, refetch } = useQuery({
    ...query,
    queryKey: [...query.queryKey, String(props.attempts)],
  });
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={2} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      {data.log.length > 0 && (
        <ol className={styles['attempts']}>
          {data.log.map((attempt) => (
            <li key={attempt.number}>
              <When at={attempt.at} />{' '}
              {attempt.error === null ? `HTTP ${attempt.status}` : t(`webhooks.failure.${attempt.error}`)}{' '}
              {t('webhooks.took', { milliseconds: attempt.durationMs })}
              {attempt.response !== null && attempt.response !== '' && <pre>{attempt.response}</pre>}
            </li>
          ))}
        </ol>
      )}
      <p className={styles['label']}>{t('webhooks.body')}</p>
      <pre>{readable(data.body)}</pre>
    </>
  );
}

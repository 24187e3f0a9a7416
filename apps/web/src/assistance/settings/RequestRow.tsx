import type { AssistanceRequest } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { readSent, toneOf } from '../logic.ts';
import { requestQuery } from '../queries.ts';
import styles from './assistance.module.css';

/** One request that left the desk: when, by whom, for what, to whom, how much; its words on demand. */
export function RequestRow({ request }: { request: AssistanceRequest }) {
  const t = useT();
  const number = new Intl.NumberFormat(useLocale());
  const [opened, setOpened] = useState(false);
  const { id, at, member, use, host, model, conversationId, estimated } = request;
  const tokens = {
    input: number.format(request.inputTokens),
    output: number.format(request.outputTokens),
  };
  return (
    <Row
      title={t(`assistance.use.${use}`)}
      detail={
        <span className={styles.facts}>
          <When at={at} />
          {member !== null && <span>{member.name}</span>}
          <span className={styles.host}>
            {model} · {host}
          </span>
          <span>{t(estimated ? 'assistance.tokensAbout' : 'assistance.tokens', tokens)}</span>
          {conversationId !== null && (
            <Link to="/inbox/$conversationId" params={{ conversationId }} className={styles.link}>
              {t('assistance.conversation')}
            </Link>
          )}
        </span>
      }
      actions={<StateDot tone={toneOf(request)}>{t(`assistance.request.${request.state}`)}</StateDot>}
    >
      <details className={styles.details} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t('assistance.details')}</summary>
        {opened && <RequestWords id={id} />}
      </details>
    </Row>
  );
}

function RequestWords({ id }: { id: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(requestQuery(id));
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={2} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <p className={styles.label}>{t('assistance.sent')}</p>
      {readSent(data.sent).map(({ role, content }, index) => (
        // The messages of one request never change their order.
        <pre key={index}>{role === '' ? content : `[${role}]\n${content}`}</pre>
      ))}
      <p className={styles.label}>{t('assistance.result')}</p>
      {data.result === '' ? <p>{t('assistance.noResult')}</p> : <pre>{data.result}</pre>}
      {data.error !== null && <p>{data.error}</p>}
    </>
  );
}

import { Button } from '@mantine/core';
import type { Quarantined } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiUrl } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import type { QuarantineRetry } from '../kit/contract.ts';
import { formatBytes } from '../kit/figures.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { countsQuery, quarantineQuery } from '../kit/queries.ts';
import { Row } from '../kit/Rows.tsx';
import { useCan } from '../kit/session.tsx';
import { When } from '../kit/When.tsx';
import { quarantineReasonKey } from './quarantineReason.ts';

/** One unreadable mail: why, how large, its raw source, another try, or its end. */
export function QuarantineRow({ mail }: { mail: Quarantined }) {
  const t = useT();
  const queryClient = useQueryClient();
  const canWrite = useCan('quarantine:write');
  const [pending, setPending] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [result, setResult] = useState<QuarantineRetry | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function refresh() {
    await queryClient.invalidateQueries({ queryKey: countsQuery.queryKey });
    await queryClient.invalidateQueries({ queryKey: quarantineQuery.queryKey });
  }

  async function retry() {
    setPending(true);
    setFailure(null);
    try {
      const outcome = await api.post<QuarantineRetry>(`/quarantine/${mail.id}/retry`);
      setResult(outcome);
      if (outcome.outcome === 'still_unreadable') await refresh();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  const reason = quarantineReasonKey(mail.reason.code);
  return (
    <Row
      title={mail.subject ?? t('quarantine.noSubject')}
      detail={
        <>
          {mail.from ?? t('quarantine.noSender')} · {mail.channelName} · <When at={mail.receivedAt} /> ·{' '}
          {formatBytes(mail.size)}
        </>
      }
      actions={
        <>
          <Button component="a" variant="default" href={apiUrl(`/quarantine/${mail.id}/raw`)} download>
            {t('quarantine.download')}
          </Button>
          {canWrite && (
            <>
              <Button variant="default" loading={pending} onClick={() => void retry()}>
                {t('quarantine.retry')}
              </Button>
              <Button variant="default" onClick={() => setDeleting(true)}>
                {t('common.delete')}
              </Button>
            </>
          )}
        </>
      }
    >
      <p style={{ margin: '4px 0 0', fontSize: 14 }}>
        {t('quarantine.reason')}: {reason === null ? mail.reason.message : t(reason)}
      </p>
      <div aria-live="polite" style={{ marginTop: result === null && failure === null ? 0 : 10 }}>
        {result?.outcome === 'still_unreadable' && (
          <Notice tone="careful">{t('quarantine.stillUnreadable')}</Notice>
        )}
        {result?.outcome === 'read' && (
          <Notice tone="good">
            {t('quarantine.read')}{' '}
            {result.conversationId !== null && (
              <Link to="/inbox/$conversationId" params={{ conversationId: result.conversationId }}>
                {t('quarantine.open')}
              </Link>
            )}
          </Notice>
        )}
        <FormFailure error={failure} />
      </div>
      <Confirm
        opened={deleting}
        title={t('quarantine.deleteAsk')}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/quarantine/${mail.id}`);
          await refresh();
        }}
        onClose={() => setDeleting(false)}
      >
        {t('quarantine.deleteConsequence')}
      </Confirm>
    </Row>
  );
}

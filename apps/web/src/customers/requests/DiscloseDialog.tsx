import type { DataRequest } from '@madoguchi/contract';
import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api, apiUrl } from '../../kit/api.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { isReference } from './reasons.ts';
import { RequestFields, type RequestValues } from './RequestFields.tsx';

type Props = { opened: boolean; customerId: string; onClose: () => void };

/** Writes out everything held about a person: first the record of it, then the file. */
export function DiscloseDialog({ opened, customerId, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('requests.discloseTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DiscloseForm customerId={customerId} onClose={onClose} />
    </Modal>
  );
}

function DiscloseForm({ customerId, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const [values, setValues] = useState<RequestValues>({ reason: 'disclosure_request', reference: '' });
  const [made, setMade] = useState<DataRequest | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send() {
    setSending(true);
    setError(null);
    try {
      const { reason, reference } = values;
      const body = { kind: 'disclosure', reason, reference: reference.trim() || null };
      setMade(await api.post<DataRequest>(`/customers/${customerId}/data-requests`, body));
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (isReference(values.reference)) void send();
  }

  if (made !== null) {
    return (
      <Notice
        tone="good"
        action={
          <Button
            component="a"
            href={apiUrl(`/data-requests/${made.id}/archive`)}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('requests.download')}
          </Button>
        }
      >
        {t('requests.ready')}
      </Notice>
    );
  }
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 14 }}>
      <p style={{ margin: 0 }}>{t('requests.discloseBody')}</p>
      <RequestFields kind="disclosure" values={values} onChange={setValues} />
      <FormButtons label={t('requests.discloseSubmit')} saving={sending} error={error} onClose={onClose} />
    </form>
  );
}

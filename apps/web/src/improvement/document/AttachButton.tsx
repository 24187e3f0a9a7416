import { Button, Menu } from '@mantine/core';
import type { Draft, ImprovementDocument } from '@madoguchi/contract';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { api, hasCode } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useCan } from '../../kit/session.tsx';
import { caseQuery } from '../queries.ts';

type Props = {
  document: ImprovementDocument;
  disabled: boolean;
  onBefore: () => Promise<ImprovementDocument>;
};

/** Lays the PDF, as it is made now, in one’s draft of an answer, and goes there. */
export function AttachButton({ document: { id, caseId }, disabled, onBefore }: Props) {
  const t = useT();
  const callName = useCallName();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayAnswer = useCan('messages:send');
  const linked = useQuery(caseQuery(caseId)).data?.linked ?? [];
  const [pending, setPending] = useState(false);
  const [appending, setAppending] = useState<string | null>(null);
  if (!mayAnswer || linked.length === 0) return null;

  async function lay(conversationId: string, append: boolean) {
    await api.post<Draft>(`/improvement-documents/${id}/attach`, { conversationId, append });
    await queryClient.invalidateQueries({ queryKey: ['improvements'] });
    await navigate({ to: '/inbox/$conversationId', params: { conversationId }, search: {} });
  }

  async function begin(conversationId: string) {
    setPending(true);
    try {
      await onBefore();
      await lay(conversationId, false).catch((error: unknown) => {
        if (!hasCode(error, 'conflict')) throw error;
        setAppending(conversationId);
      });
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  const [only] = linked.length === 1 ? linked : [];
  const button = (
    <Button
      variant="default"
      loading={pending}
      disabled={disabled}
      leftSection={<IconPaperclip size={16} aria-hidden />}
      {...(only === undefined ? {} : { onClick: () => void begin(only.id) })}
    >
      {t('letters.attach')}
    </Button>
  );
  return (
    <>
      {only !== undefined ? (
        button
      ) : (
        <Menu position="bottom-start" width={280}>
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>
            {linked.map(({ id: conversationId, subject, customer }) => (
              <Menu.Item key={conversationId} onClick={() => void begin(conversationId)}>
                {subject === '' ? t('inbox.noSubject') : subject} · {callName(customer)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Confirm
        opened={appending !== null}
        title={t('letters.attachTitle')}
        confirmLabel={t('letters.attachAppend')}
        onConfirm={() => (appending === null ? Promise.resolve() : lay(appending, true))}
        onClose={() => setAppending(null)}
      >
        {t('letters.attachWritten')}
      </Confirm>
    </>
  );
}

import type { ReturnCase, ReturnMessage } from '@madoguchi/contract';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useCan } from '../../kit/session.tsx';
import { returnQuery } from '../queries.ts';
import styles from '../returns.module.css';

type Drafted = { conversationId: string; text: string; case: ReturnCase };

/** Lays the message of a step into one's own draft and goes there; nothing that was begun is written over unasked. */
export function Drafting({ found, message }: { found: ReturnCase; message: ReturnMessage }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayWrite = useCan('orders:write');
  const [language, setLanguage] = useState<'ja' | 'en'>('ja');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!mayWrite) return null;
  if (found.conversationId === null) return <p className={styles.lead}>{t('returns.noConversation')}</p>;
  const begun = hasCode(failure, 'conflict');

  async function draft(append: boolean) {
    setPending(true);
    setFailure(null);
    try {
      const body = { message, language, append };
      const { conversationId, case: saved } = await api.post<Drafted>(`/returns/${found.id}/draft`, body);
      putAnswer(queryClient, returnQuery(found.id).queryKey, saved);
      await queryClient.invalidateQueries({ queryKey: ['draft', conversationId] });
      notify(t('returns.draftDone'));
      await navigate({ to: '/inbox/$conversationId', params: { conversationId } });
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <div className={styles.form}>
      <div className={styles.buttons}>
        <Button
          variant="default"
          loading={pending}
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => void draft(false)}
        >
          {t('returns.draft')}
        </Button>
        <SegmentedControl
          aria-label={t('returns.draftIn')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ja')}
          data={[
            { value: 'ja', label: t('templates.language.ja') },
            { value: 'en', label: t('templates.language.en') },
          ]}
        />
        {begun && (
          <Button variant="light" onClick={() => void draft(true)}>
            {t('returns.draftAppend')}
          </Button>
        )}
      </div>
      <FormFailure error={failure} />
    </div>
  );
}

import type { SynonymGroups } from '@madoguchi/contract';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { readGroups, writeGroups } from '../logic/synonyms.ts';
import { synonymsQuery } from '../queries.ts';
import styles from './settings.module.css';

/** Words that mean the same, a group a line. */
export function SynonymsForm({ groups }: { groups: readonly (readonly string[])[] }) {
  const t = useT();
  const queryClient = useQueryClient();
  const canWrite = useCan('knowledge:write');
  const [text, setText] = useState(() => writeGroups(groups));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function save() {
    setPending(true);
    setFailure(null);
    try {
      const saved = await api.put<SynonymGroups>('/article-synonyms', { groups: readGroups(text) });
      putAnswer(queryClient, synonymsQuery.queryKey, saved);
      setText(writeGroups(saved.groups));
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('knowledge.synonyms')} lead={t('knowledge.synonyms.lead')}>
      <div className={styles.fields}>
        <Textarea
          aria-label={t('knowledge.synonyms.label')}
          placeholder={t('knowledge.synonyms.placeholder')}
          autosize
          minRows={4}
          maxRows={16}
          readOnly={!canWrite}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormFailure error={failure} />
        {canWrite && (
          <div className={styles.buttons}>
            <Button loading={pending} onClick={() => void save()}>
              {t('common.save')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

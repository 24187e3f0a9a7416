import type { ConversationScript, ConversationScripts } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import styles from './experiments.module.css';
import { scriptsQuery } from './queries.ts';
import { useWords } from './words.ts';

/** The scripts that are tried on conversations such as this one; nothing where none are. */
export default function ThreadScripts({ conversationId }: { conversationId: string }) {
  const { data } = useQuery(scriptsQuery(conversationId));
  return (data?.items ?? []).map((script) => (
    <Script key={script.experimentId} conversationId={conversationId} script={script} />
  ));
}

/** What is to be said to this customer: shown when it is asked for, for that is what counts. */
export function Script({
  conversationId,
  script: { experimentId, name, seen },
}: {
  conversationId: string;
  script: ConversationScripts['items'][number];
}) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [shown, setShown] = useState<ConversationScript | null>(null);
  return (
    <section className={styles.script} aria-label={w('experiments.script.title')}>
      <div className={styles.facts}>
        <strong>{w('experiments.script.title')}</strong>
        <span>{name}</span>
        <span>{w(seen ? 'experiments.script.again' : 'experiments.script.note')}</span>
        {shown === null && (
          <Button
            size="compact-sm"
            variant="default"
            loading={saving}
            onClick={() =>
              void save(async () =>
                setShown(
                  await api.post<ConversationScript>(
                    `/conversations/${conversationId}/scripts/${experimentId}`,
                  ),
                ),
              )
            }
          >
            {w('experiments.script.show')}
          </Button>
        )}
      </div>
      {shown !== null && <blockquote lang="ja">{shown.text}</blockquote>}
      <FormFailure error={error} />
    </section>
  );
}

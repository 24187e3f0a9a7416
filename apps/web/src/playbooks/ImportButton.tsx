import type { PlaybookSummary } from '@madoguchi/contract';
import { Button, FileButton, Modal } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ApiError } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { problemText } from '../kit/problemText.ts';
import styles from './playbooks.module.css';
import { useWords } from './words.ts';

/** Takes a set in from a file, and shows it; a file that cannot be read is answered place by place. */
export function ImportButton() {
  const t = useT();
  const words = useWords();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>(null);

  async function take(file: File | null) {
    if (file === null) return;
    try {
      const { key } = await api.post<PlaybookSummary>('/playbooks', { content: await file.text() });
      await queryClient.invalidateQueries({ queryKey: ['playbooks'] });
      await navigate({ to: '/settings/playbooks/$key', params: { key } });
    } catch (error) {
      setFailure(error);
    }
  }
  const problem = failure instanceof ApiError ? failure.problem : null;
  return (
    <>
      <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
            {words('import')}
          </Button>
        )}
      </FileButton>
      <Modal
        opened={failure !== null}
        onClose={() => setFailure(null)}
        title={words('importFailed')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Notice tone="bad">{problemText(t, failure)}</Notice>
        {(problem?.errors ?? []).length > 0 && (
          <ul className={styles.faults} lang="en">
            {problem?.errors?.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        )}
      </Modal>
    </>
  );
}

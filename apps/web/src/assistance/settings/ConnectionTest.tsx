import type { TestedAssistance } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiError } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemText } from '../../kit/problemText.ts';
import { settingsQuery } from '../queries.ts';

/** What the model's server says itself, which stands in brackets at the end of the detail. */
function serversWords(error: unknown): string {
  const [, words = ''] = error instanceof ApiError ? (/\((.+)\)$/u.exec(error.problem.detail) ?? []) : [];
  return words;
}

/** Asks the saved connection for one word. */
export function ConnectionTest({ ready }: { ready: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [tested, setTested] = useState<TestedAssistance | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function test() {
    setPending(true);
    setTested(null);
    setError(null);
    try {
      setTested(await api.post<TestedAssistance>('/assistance/test'));
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
      void queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
    }
  }

  return (
    <>
      <div className={form['buttons']}>
        <Button variant="default" disabled={!ready} loading={pending} onClick={() => void test()}>
          {t('assistance.test')}
        </Button>
      </div>
      {tested !== null && (
        <Notice
          tone="good"
          title={t('assistance.tested', { seconds: (tested.milliseconds / 1000).toFixed(1) })}
        >
          {tested.answer}
        </Notice>
      )}
      {error !== null && (
        <Notice tone="bad">
          <p>{problemText(t, error)}</p>
          {serversWords(error) !== '' && <code>{serversWords(error)}</code>}
        </Notice>
      )}
    </>
  );
}

import type { ImportedTemplates } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { templatesQuery } from '../queries.ts';

/** Takes the starting set in, for everybody. */
export function StartersButton() {
  const t = useT();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);

  async function add() {
    setPending(true);
    try {
      const { added } = await api.post<ImportedTemplates>('/templates/starters');
      await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
      notify(t('templates.added', { count: added }));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <Button loading={pending} onClick={() => void add()}>
      {t('templates.addStarters')}
    </Button>
  );
}

import type { ImportedTemplates } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { floatingMenu } from '../../inbox/floating.ts';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useCan } from '../../kit/session.tsx';
import { decodeFile, formatOf, saveFile } from '../logic/file.ts';
import { templatesQuery } from '../queries.ts';
import { ImportResult } from './ImportResult.tsx';

/** Templates out to a file and in from one. */
export function Exchange() {
  const t = useT();
  const queryClient = useQueryClient();
  const canShare = useCan('templates:write');
  const input = useRef<HTMLInputElement>(null);
  const [shared, setShared] = useState(false);
  const [result, setResult] = useState<ImportedTemplates | null>(null);

  async function take(file: File) {
    try {
      const content = decodeFile(await file.arrayBuffer());
      const found = await api.post<ImportedTemplates>('/templates/import', {
        format: formatOf(file.name),
        content,
        shared,
      });
      await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
      setResult(found);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  async function save(format: 'json' | 'csv') {
    try {
      const { fileName, content } = await api.get<{ fileName: string; content: string }>(
        '/templates/export',
        {
          format,
        },
      );
      saveFile(fileName, content);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  function choose(forAll: boolean) {
    setShared(forAll);
    input.current?.click();
  }

  return (
    <>
      <Menu {...floatingMenu} position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('templates.file')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {canShare && <Menu.Item onClick={() => choose(true)}>{t('templates.importShared')}</Menu.Item>}
          <Menu.Item onClick={() => choose(false)}>{t('templates.importOwn')}</Menu.Item>
          <Menu.Item onClick={() => void save('csv')}>{t('templates.exportCsv')}</Menu.Item>
          <Menu.Item onClick={() => void save('json')}>{t('templates.exportJson')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,.txt"
        hidden
        data-testid="import-templates"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <ImportResult result={result} onClose={() => setResult(null)} />
    </>
  );
}

import type { TemplateSummary } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { filterTemplates } from '../logic/filter.ts';
import { foldersOf } from '../logic/folders.ts';
import { templatesQuery } from '../queries.ts';
import { Exchange } from './Exchange.tsx';
import { StartersButton } from './StartersButton.tsx';
import { TemplateRows } from './TemplateRows.tsx';
import styles from './Templates.module.css';

/** Every template one sees, by folder. */
export default function TemplatesScreen() {
  const t = useT();
  const templates = useQuery(templatesQuery);
  const canKeep = useCan('messages:send');
  return (
    <Screen
      title={t('settings.templates.title')}
      lead={t('settings.templates.lead')}
      back={toSettings(t)}
      {...(canKeep
        ? {
            actions: (
              <>
                <Exchange />
                <Link to="/settings/templates/new" className={styles.new ?? ''}>
                  {t('templates.new')}
                </Link>
              </>
            ),
          }
        : {})}
    >
      {templates.data === undefined ? (
        templates.error === null ? (
          <Skeletons rows={6} />
        ) : (
          <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
        )
      ) : templates.data.length === 0 ? (
        <Empty />
      ) : (
        <Found templates={templates.data} />
      )}
    </Screen>
  );
}

function Empty() {
  const t = useT();
  const canShare = useCan('templates:write');
  return (
    <EmptyState
      icon={<IconTemplate size={28} />}
      title={t('templates.empty')}
      {...(canShare ? { action: <StartersButton /> } : {})}
    >
      {t('templates.emptyHint')}
    </EmptyState>
  );
}

function Found({ templates }: { templates: readonly TemplateSummary[] }) {
  const t = useT();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? templates : filterTemplates(templates, typed, locale);
  return (
    <>
      <TextInput
        aria-label={t('templates.find')}
        placeholder={t('templates.find')}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <p className={styles.none}>
          {t('templates.noneFound')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setTyped('')}>
            {t('templates.showAll')}
          </Button>
        </p>
      )}
      {foldersOf(found, locale).map(({ folder, items }) => (
        <section key={folder} className={styles.folder}>
          <h2 className={styles.folderName}>{folder === '' ? t('templates.noFolder') : folder}</h2>
          <TemplateRows label={folder === '' ? t('templates.noFolder') : folder} templates={items} />
        </section>
      ))}
    </>
  );
}

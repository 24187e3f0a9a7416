import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconListSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { apiUrl } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { membersQuery } from '../../kit/queries.ts';
import { Screen } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { toSettings } from '../../settings/back.ts';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { auditQuery } from '../queries.ts';
import { AuditRow } from './AuditRow.tsx';
import styles from './AuditScreen.module.css';
import { parseAuditSearch, toQuery, type AuditFilter } from './filter.ts';
import { auditGroups } from './groups.ts';

const route = getRouteApi('/signed-in/settings/audit');

/** Who changed what: searched, filtered, and saved as a file. */
export default function AuditScreen() {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const members = useQuery(membersQuery);
  const [text, setText] = useState(filter.q ?? '');

  function set(change: { [Name in keyof AuditFilter]: string | undefined }) {
    void navigate({ search: (before) => parseAuditSearch({ ...before, ...change }), replace: true });
  }
  const search = useDebouncedCallback((q: string) => set({ q }), 300);
  const exportUrl = (format: string) =>
    apiUrl('/audit/export', { ...toQuery(filter, timeZone), format, locale });

  return (
    <Screen title={t('settings.audit.title')} lead={t('settings.audit.lead')} back={toSettings(t)}>
      <div className={styles.filters} role="search">
        <TextInput
          label={t('audit.search')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <Select
          label={t('audit.person')}
          placeholder={t('audit.everyone')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('audit.everyone') }}
          data={(members.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.person ?? null}
          onChange={(person) => set({ person: person ?? undefined })}
        />
        <Select
          label={t('audit.kind')}
          placeholder={t('audit.allKinds')}
          clearable
          clearButtonProps={{ 'aria-label': t('audit.allKinds') }}
          data={auditGroups.map((group) => ({ value: group, label: t(`audit.group.${group}`) }))}
          value={filter.kind ?? null}
          onChange={(kind) => set({ kind: kind ?? undefined })}
        />
        <div className={styles.dates}>
          <TextInput
            type="date"
            className={styles.date ?? ''}
            label={t('audit.from')}
            value={filter.from ?? ''}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            className={styles.date ?? ''}
            label={t('audit.to')}
            value={filter.to ?? ''}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <div className={styles.buttons}>
            {Object.keys(filter).length > 0 && (
              <Button
                variant="subtle"
                onClick={() => {
                  setText('');
                  void navigate({ search: {}, replace: true });
                }}
              >
                {t('audit.clear')}
              </Button>
            )}
            <Button variant="default" component="a" href={exportUrl('csv')} download>
              {t('audit.exportCsv')}
            </Button>
            <Button variant="default" component="a" href={exportUrl('ndjson')} download>
              {t('audit.exportNdjson')}
            </Button>
          </div>
        </div>
      </div>
      <PagedRows
        query={auditQuery(filter, timeZone)}
        label={t('settings.audit.title')}
        empty={
          <EmptyState icon={<IconListSearch size={28} />} title={t('audit.empty')}>
            {t('audit.emptyHint')}
          </EmptyState>
        }
        renderRow={(entry) => <AuditRow key={entry.id} entry={entry} />}
      />
    </Screen>
  );
}

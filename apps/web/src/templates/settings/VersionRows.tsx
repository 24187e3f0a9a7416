import type { Template, TemplateVersion } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { When } from '../../kit/When.tsx';
import { versionsQuery } from '../queries.ts';
import { Difference } from './Difference.tsx';
import styles from './Templates.module.css';

type Props = { template: Template; mayChange: boolean; onRestored: (saved: Template) => Promise<void> };

/** Every wording, newest first; what each changed, and the way back to it. */
export function VersionRows({ template, mayChange, onRestored }: Props) {
  const t = useT();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    versionsQuery(template.id),
  );
  const versions = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ul className={styles.versions} aria-label={t('templates.versions')}>
        {versions.map((version, index) => (
          <VersionRow
            key={version.version}
            version={version}
            before={versions[index + 1] ?? null}
            template={template}
            mayChange={mayChange && version.version !== template.version}
            onRestored={onRestored}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

type RowProps = Props & { version: TemplateVersion; before: TemplateVersion | null };

function VersionRow({ version, before, template, mayChange, onRestored }: RowProps) {
  const t = useT();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [pending, setPending] = useState(false);
  const name = t('templates.version', { version: version.version });

  async function restore() {
    setPending(true);
    try {
      const body = { version: version.version, basedOn: template.version };
      await onRestored(await api.post<Template>(`/templates/${template.id}/restore`, body));
      await queryClient.invalidateQueries({ queryKey: versionsQuery(template.id).queryKey });
      notify(t('templates.restored', { version: version.version }));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <li>
      <div className={styles.versionHead}>
        <span>
          <strong>{name}</strong>
          {version.version === template.version && (
            <span className={styles.badge}>{t('templates.current')}</span>
          )}
          <span className={styles.detail}>
            <When at={version.savedAt} />
            {` · ${version.savedBy?.name ?? t('common.someone')}`}
            {version.restoredFrom !== null &&
              ` · ${t('templates.restoredFrom', { version: version.restoredFrom })}`}
          </span>
        </span>
        <span className={styles.versionActions}>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={opened}
            aria-label={t('templates.differenceOf', { version: version.version })}
            onClick={() => setOpened(!opened)}
          >
            {t('templates.difference')}
          </Button>
          {mayChange && (
            <Button variant="default" size="compact-sm" loading={pending} onClick={() => void restore()}>
              {t('templates.restoreTo', { version: version.version })}
            </Button>
          )}
        </span>
      </div>
      {opened &&
        (version.version === 1 ? (
          <p>{t('templates.firstVersion')}</p>
        ) : (
          <Difference before={before} after={version} />
        ))}
    </li>
  );
}

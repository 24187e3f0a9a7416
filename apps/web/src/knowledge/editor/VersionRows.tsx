import type { Article, ArticleVersion } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { When } from '../../kit/When.tsx';
import styles from '../../templates/settings/Templates.module.css';
import { versionsQuery } from '../queries.ts';
import { Difference } from './Difference.tsx';

type Props = { article: Article; onRestored: (saved: Article) => Promise<void> };

/** Every wording, newest first; what each changed, and the way back to it. */
export function VersionRows({ article, onRestored }: Props) {
  const t = useT();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    versionsQuery(article.id),
  );
  const versions = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ul className={styles.versions} aria-label={t('knowledge.versions')}>
        {versions.map((version, index) => (
          <VersionRow
            key={version.version}
            version={version}
            before={versions[index + 1] ?? null}
            article={article}
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

type RowProps = Props & { version: ArticleVersion; before: ArticleVersion | null };

function VersionRow({ version, before, article, onRestored }: RowProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [pending, setPending] = useState(false);
  const number = { version: version.version };
  const isCurrent = version.version === article.version;

  async function restore() {
    setPending(true);
    try {
      const body = { version: version.version, basedOn: article.version };
      await onRestored(await api.post<Article>(`/articles/${article.id}/restore`, body));
      notify(t('knowledge.restored', number));
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
          <strong>{t('knowledge.version', number)}</strong>
          {isCurrent && <span className={styles.badge}>{t('knowledge.current')}</span>}
          <span className={styles.detail}>
            <When at={version.savedAt} />
            {` · ${version.savedBy?.name ?? t('common.someone')}`}
            {version.restoredFrom !== null &&
              ` · ${t('knowledge.restoredFrom', { version: version.restoredFrom })}`}
          </span>
        </span>
        <span className={styles.versionActions}>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={opened}
            aria-label={t('knowledge.differenceOf', number)}
            onClick={() => setOpened(!opened)}
          >
            {t('knowledge.difference')}
          </Button>
          {article.mayChange && !isCurrent && (
            <Button variant="default" size="compact-sm" loading={pending} onClick={() => void restore()}>
              {t('knowledge.restoreTo', number)}
            </Button>
          )}
        </span>
      </div>
      {opened &&
        (version.version === 1 ? (
          <p>{t('knowledge.firstVersion')}</p>
        ) : (
          <Difference before={before} after={version} language={article.language} />
        ))}
    </li>
  );
}

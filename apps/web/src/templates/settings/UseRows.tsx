import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import { usesQuery } from '../queries.ts';
import styles from './Templates.module.css';

/** Where it was used, newest first: who, when, for whom, and what became of it. */
export function UseRows({ id }: { id: string }) {
  const t = useT();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(usesQuery(id));
  const uses = data?.pages.flatMap((page) => page.items) ?? [];
  if (uses.length === 0) return null;
  return (
    <>
      <ul className={styles.uses} aria-label={t('templates.uses')}>
        {uses.map(({ id: useId, usedAt, usedBy, conversation, outcome, version }) => (
          <li key={useId}>
            <Link to="/inbox/$conversationId" params={{ conversationId: conversation.id }}>
              {t('templates.useOf', { name: conversation.customerName, subject: conversation.subject })}
            </Link>
            <span className={styles.detail}>
              <When at={usedAt} />
              {` · ${usedBy?.name ?? t('common.someone')} · ${t('templates.version', { version })} · `}
              {t(`templates.outcome.${outcome ?? 'open'}`)}
            </span>
          </li>
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

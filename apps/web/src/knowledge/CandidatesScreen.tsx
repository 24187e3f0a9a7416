import type { Article, ArticleCandidate } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './knowledge.module.css';
import { KnowledgeNav } from './KnowledgeNav.tsx';
import { candidatesQuery } from './queries.ts';

/** What is answered often, and could be written down once. */
export default function CandidatesScreen() {
  const t = useT();
  const candidates = useInfiniteQuery(candidatesQuery);
  const items = candidates.data?.pages.flatMap((page) => page.items);
  return (
    <Screen title={t('knowledge.nav.candidates')} lead={t('knowledge.candidates.lead')}>
      <KnowledgeNav />
      {candidates.error !== null && (
        <ErrorState error={candidates.error} onRetry={() => void candidates.refetch()} />
      )}
      {items === undefined && candidates.error === null && <Skeletons rows={3} height={140} />}
      {items?.length === 0 && (
        <EmptyState icon={<IconBulb size={36} stroke={1.5} />} title={t('knowledge.candidates.empty')}>
          {t('knowledge.candidates.emptyHint')}
        </EmptyState>
      )}
      {items?.map((candidate) => (
        <Candidate key={candidate.id} candidate={candidate} />
      ))}
      {candidates.hasNextPage && (
        <Button
          variant="default"
          loading={candidates.isFetchingNextPage}
          onClick={() => void candidates.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </Screen>
  );
}

function Candidate({ candidate: { id, count, text, examples } }: { candidate: ArticleCandidate }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const canWrite = useCan('messages:send');
  const canDismiss = useCan('knowledge:write');
  const [pending, setPending] = useState<'draft' | 'dismissal' | null>(null);

  async function decide(how: 'draft' | 'dismissal') {
    setPending(how);
    try {
      if (how === 'draft') {
        const article = await api.post<Article>(`/article-candidates/${id}/draft`);
        notify(t('knowledge.candidates.written'));
        await navigate({ to: '/knowledge/$id', params: { id: article.id } });
      } else {
        await api.post(`/article-candidates/${id}/dismissal`);
        notify(t('knowledge.candidates.dismissed'));
      }
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(null);
      await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
    }
  }

  return (
    <section className={styles.card} aria-label={t('knowledge.candidates.count', { count })}>
      <div className={styles.cardHead}>
        <h2>{t('knowledge.candidates.count', { count })}</h2>
        <span className={styles.buttons}>
          {canDismiss && (
            <Button
              variant="subtle"
              size="sm"
              loading={pending === 'dismissal'}
              onClick={() => void decide('dismissal')}
            >
              {t('knowledge.candidates.dismiss')}
            </Button>
          )}
          {canWrite && (
            <Button
              variant="default"
              size="sm"
              loading={pending === 'draft'}
              onClick={() => void decide('draft')}
            >
              {t('knowledge.candidates.write')}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.sample}>{text}</p>
      <p className={styles.examplesLabel}>{t('knowledge.candidates.examples')}</p>
      <ul className={styles.examples}>
        {examples.map(({ conversationId, subject }) => (
          <li key={conversationId}>
            <Link to="/inbox/$conversationId" params={{ conversationId }} search={{ view: 'all' }}>
              {subject}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Article } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { ArticleForm } from './editor/ArticleForm.tsx';
import { emptyDraft, type ArticleDraft } from './logic/draft.ts';
import { articleQuery } from './queries.ts';

/** A new article, or the other language of one that there is. */
export default function NewArticleScreen() {
  const t = useT();
  const { of } = useSearch({ from: '/signed-in/knowledge/new' });
  const original = useQuery({ ...articleQuery(of ?? ''), enabled: of !== undefined });
  return (
    <Screen title={t('knowledge.new')} wide back={{ to: '/knowledge', label: t('knowledge.title') }}>
      {of === undefined ? (
        <Writing />
      ) : original.data === undefined ? (
        original.error === null ? (
          <Skeletons rows={6} />
        ) : (
          <ErrorState error={original.error} onRetry={() => void original.refetch()} />
        )
      ) : (
        <>
          <Notice tone="quiet">{t('knowledge.translating', { question: original.data.question })}</Notice>
          <Writing original={original.data} />
        </>
      )}
    </Screen>
  );
}

function Writing({ original }: { original?: Article }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const canPublish = useCan('knowledge:write');
  const language = original === undefined ? locale : original.language === 'ja' ? 'en' : 'ja';

  async function save(draft: ArticleDraft, state: 'draft' | 'published') {
    const of = original === undefined ? {} : { translationOf: original.id };
    const { id } = await api.post<Article>('/articles', { ...draft, ...of, state });
    notify(t(state === 'published' ? 'knowledge.published' : 'common.saved'));
    await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
    await navigate({ to: '/knowledge/$id', params: { id } });
  }

  return (
    <ArticleForm
      initial={emptyDraft(language, original)}
      mayChange
      isNew={original === undefined}
      second={
        canPublish
          ? {
              label: t('knowledge.publish'),
              needsAnswer: true,
              onPress: (draft) => save(draft, 'published'),
            }
          : null
      }
      onSave={(draft) => save(draft, 'draft')}
      {...(canPublish ? {} : { note: t('knowledge.askLead') })}
    />
  );
}

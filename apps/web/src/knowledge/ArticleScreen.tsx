import type { Article } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconExternalLink, IconLanguage } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { ArticleForm } from './editor/ArticleForm.tsx';
import editor from './editor/editor.module.css';
import { VersionRows } from './editor/VersionRows.tsx';
import styles from './knowledge.module.css';
import { draftOf, type ArticleDraft } from './logic/draft.ts';
import { articleQuery } from './queries.ts';

/** One article: written, published, and every wording it had. */
export default function ArticleScreen() {
  const t = useT();
  const { id } = useParams({ from: '/signed-in/knowledge/$id' });
  const article = useQuery(articleQuery(id));
  const back = { to: '/knowledge', label: t('knowledge.title') } as const;
  if (article.data !== undefined) return <Shown key={id} article={article.data} />;
  return (
    <Screen title={t('knowledge.title')} wide back={back}>
      {article.error === null ? (
        <Skeletons rows={6} />
      ) : (
        <ErrorState error={article.error} onRetry={() => void article.refetch()} />
      )}
    </Screen>
  );
}

function Shown({ article }: { article: Article }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const canPublish = useCan('knowledge:write');
  const [seen, setSeen] = useState(article);
  const [removing, setRemoving] = useState(false);
  const { id, mayChange } = seen;
  const isOutdated = article.version > seen.version;
  const isDraft = seen.state === 'draft';

  async function save(draft: ArticleDraft, state?: 'draft' | 'published') {
    const { language: _language, ...fields } = draft;
    const change = state === undefined ? fields : { ...fields, state };
    await take(await api.patch<Article>(`/articles/${id}`, { ...change, basedOn: seen.version }));
    notify(
      state === undefined
        ? t('common.saved')
        : t(state === 'published' ? 'knowledge.published' : 'knowledge.withdrawn'),
    );
  }

  async function take(saved: Article) {
    setSeen(saved);
    putAnswer(queryClient, articleQuery(id).queryKey, saved);
    await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
  }

  const second = {
    label: t(
      isDraft
        ? seen.visibility === 'internal'
          ? 'knowledge.release'
          : 'knowledge.publish'
        : 'knowledge.withdraw',
    ),
    needsAnswer: isDraft,
    onPress: (draft: ArticleDraft) => save(draft, isDraft ? 'published' : 'draft'),
  };
  const note = !isDraft ? t('knowledge.saveLive') : canPublish ? undefined : t('knowledge.askLead');
  return (
    <Screen
      title={seen.question}
      wide
      back={{ to: '/knowledge', label: t('knowledge.title') }}
      above={<Standing article={seen} />}
      actions={<Elsewhere article={seen} />}
    >
      {isOutdated && (
        <Notice
          tone="careful"
          title={t('knowledge.outdated', { name: article.updatedBy?.name ?? t('common.someone') })}
          action={
            <Button size="xs" variant="default" onClick={() => setSeen(article)}>
              {t('knowledge.showNewest')}
            </Button>
          }
        >
          {t('knowledge.outdatedHint')}
        </Notice>
      )}
      {!mayChange && <Notice tone="quiet">{t('knowledge.readOnly')}</Notice>}
      <ArticleForm
        key={seen.version}
        initial={draftOf(seen)}
        mayChange={mayChange}
        isNew={false}
        second={canPublish ? second : null}
        onSave={(draft) => save(draft)}
        {...(mayChange && note !== undefined ? { note } : {})}
        {...(mayChange ? { onDelete: () => setRemoving(true) } : {})}
      />
      <Section title={t('knowledge.versions')} lead={t('knowledge.versionsLead')}>
        <VersionRows article={seen} onRestored={take} />
      </Section>
      <Confirm
        opened={removing}
        title={t('knowledge.deleteAsk')}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/articles/${id}`);
          await navigate({ to: '/knowledge' });
          await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
        }}
        onClose={() => setRemoving(false)}
      >
        {t('knowledge.deleteConsequence')}
      </Confirm>
    </Screen>
  );
}

/** Its number, its state, and what became of it. */
function Standing({ article }: { article: Article }) {
  const t = useT();
  const { number, state, visibility, used, helpful, unhelpful } = article;
  return (
    <p className={editor.figures}>
      <span>{t('knowledge.number', { number })}</span>
      <span>
        <span className={styles.badge} {...(state === 'draft' ? { 'data-tone': 'careful' } : {})}>
          {t(`knowledge.state.${state}`)}
        </span>{' '}
        {visibility === 'internal' && <span className={styles.badge}>{t('knowledge.badge.internal')}</span>}
      </span>
      {used > 0 && <span>{t('knowledge.used', { count: used })}</span>}
      {helpful + unhelpful > 0 && <span>{t('knowledge.helpful', { yes: helpful, no: unhelpful })}</span>}
    </p>
  );
}

/** The ways to its page and to its other language. */
function Elsewhere({ article: { id, url, language, translations } }: { article: Article }) {
  const t = useT();
  const canWrite = useCan('messages:send');
  const other = language === 'ja' ? 'en' : 'ja';
  const translation = translations.find((each) => each.language === other);
  const icon = <IconLanguage size={16} aria-hidden />;
  return (
    <>
      {translation !== undefined && (
        <Button
          variant="default"
          leftSection={icon}
          renderRoot={(props) => <Link to="/knowledge/$id" params={{ id: translation.id }} {...props} />}
        >
          {t(`knowledge.translation.${other}`)}
        </Button>
      )}
      {translation === undefined && canWrite && (
        <Button
          variant="default"
          leftSection={icon}
          renderRoot={(props) => <Link to="/knowledge/new" search={{ of: id }} {...props} />}
        >
          {t(`knowledge.translate.${other}`)}
        </Button>
      )}
      {url !== null && (
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          {t('knowledge.openPage')}
        </Button>
      )}
    </>
  );
}

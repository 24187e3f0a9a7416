import type { Conversation } from '@madoguchi/contract';
import { Button, CloseButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import { api, hasCode } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { TagChip } from '../../tags/TagChip.tsx';
import { shownTags } from '../../tags/logic.ts';
import { useTags } from '../../tags/queries.ts';
import { useMovedRefresh } from '../bulk/useMerge.ts';
import { changesQuery, followersQuery, linksQuery } from './queries.ts';
import styles from './Related.module.css';

/** A conversation's tags, what it is related to, what was merged or split off, who follows it; nothing where there is none. */
export function RelatedLine({ conversation, mayWrite }: { conversation: Conversation; mayWrite: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const refresh = useMovedRefresh();
  const tags = shownTags(useTags(), conversation.tagIds, 20).shown;
  const { data: links = [] } = useQuery(linksQuery(conversation.id));
  const { data: changes = [] } = useQuery(changesQuery(conversation.id));
  const { data: followers = [] } = useQuery(followersQuery(conversation.id));
  const names = new Intl.ListFormat(useLocale(), { type: 'conjunction' }).format(
    followers.map(({ name }) => name),
  );
  // What was split off stands among what is related; that it was split is said where it can be taken back.
  const taken = changes.slice(0, 3);
  if (tags.length + links.length + taken.length + followers.length === 0) return null;

  async function attempt(work: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      notify(hasCode(error, 'conflict') ? t('undo.gone') : problemText(t, error), 'bad');
    }
  }

  const unlink = (otherId: string) =>
    attempt(async () => {
      await api.delete(`/conversations/${conversation.id}/links/${otherId}`);
      await queryClient.invalidateQueries({ queryKey: ['links', conversation.id] });
    });
  const undo = (changeId: string) =>
    attempt(async () => {
      await api.post(`/thread-changes/${changeId}/undo`);
      notify(t('undo.simple'));
      await refresh();
    });

  return (
    <div className={styles.related}>
      {tags.length > 0 && (
        <span className={styles.group} role="group" aria-label={t('tags.label')}>
          {tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </span>
      )}
      {links.length > 0 && (
        <span className={styles.group} role="group" aria-label={t('thread.linkTitle')}>
          <span className={styles.label}>{t('thread.linked')}</span>
          {links.map(({ id, subject }) => (
            <span key={id} className={styles.item}>
              <Link to="/inbox/$conversationId" params={{ conversationId: id }} search={(search) => search}>
                {subject === '' ? t('inbox.noSubject') : subject}
              </Link>
              {mayWrite ? (
                <CloseButton
                  size="sm"
                  aria-label={t('thread.unlink', { subject })}
                  onClick={() => void unlink(id)}
                />
              ) : (
                <span>&nbsp;</span>
              )}
            </span>
          ))}
        </span>
      )}
      {mayWrite &&
        taken.map(({ id, kind, subject }) => (
          <span key={id} className={styles.item}>
            <span className={styles.words}>{t(`thread.change.${kind}`, { subject })}</span>
            <Button variant="subtle" size="compact-sm" onClick={() => void undo(id)}>
              {t('thread.change.undo')}
            </Button>
          </span>
        ))}
      {followers.length > 0 && (
        <span className={styles.following}>
          <IconBell size={14} aria-hidden />
          {t('thread.followers', { names })}
        </span>
      )}
    </div>
  );
}

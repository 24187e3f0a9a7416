import type { ContestPost } from '@madoguchi/contract';
import { IconHash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import growth from '../growth/growth.module.css';
import { EmptyState } from '../kit/EmptyState.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import { useMentions } from '../mentions/words.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import { postsQuery } from './queries.ts';
import { useContestWords } from './words.ts';

/** A post that takes part, with the way to the mention it is. */
export function PostRow({ post }: { post: ContestPost }) {
  const w = useContestWords();
  const m = useMentions();
  const locale = useLocale();
  const { id, author, network, postedAt, text, reach, engagement, amplified, disclosure } = post;
  return (
    <Row
      title={
        <Link to="/mentions/$id" params={{ id }}>
          {author === '' ? w('contest.post.nameless') : author}
        </Link>
      }
      detail={
        <span className={growth.facts}>
          <span>{m(`network.${network}`)}</span>
          <When at={postedAt} />
          {reach !== null && <span>{w('contest.post.reach', { count: formatCount(reach, locale) })}</span>}
          {engagement !== null && (
            <span>{w('contest.post.engagement', { count: formatCount(engagement, locale) })}</span>
          )}
          {amplified && (
            <strong>
              {w('contest.post.amplified')} ({m(`disclosure.${disclosure}`)})
            </strong>
          )}
        </span>
      }
    >
      <p lang="ja">{text}</p>
    </Row>
  );
}

/** Every post that takes part, the newest first. */
export function Posts({ contestId }: { contestId: string }) {
  const w = useContestWords();
  return (
    <Section title={w('contest.posts')}>
      <PagedRows
        query={postsQuery(contestId)}
        label={w('contest.posts')}
        empty={
          <EmptyState icon={<IconHash size={36} stroke={1.5} />} title={w('contest.posts.empty')}>
            {w('contest.posts.emptyBody')}
          </EmptyState>
        }
        renderRow={(post) => <PostRow key={post.id} post={post} />}
      />
    </Section>
  );
}

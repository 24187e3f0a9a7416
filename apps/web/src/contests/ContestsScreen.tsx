import type { Contest } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconCamera, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { GrowthNav } from '../growth/GrowthNav.tsx';
import growth from '../growth/growth.module.css';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { contestsQuery } from './queries.ts';
import { useContestWords } from './words.ts';

/** 投稿企画: hashtag campaigns and photo contests. */
export default function ContestsScreen() {
  const w = useContestWords();
  const navigate = useNavigate();
  const mayWrite = useCan('growth:write');
  return (
    <Screen
      wide
      title={w('contest.title')}
      lead={w('contest.lead')}
      actions={
        mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/growth/contests/new' })}
          >
            {w('contest.new')}
          </Button>
        )
      }
    >
      <GrowthNav />
      <PagedRows
        query={contestsQuery}
        label={w('contest.title')}
        empty={
          <EmptyState icon={<IconCamera size={36} stroke={1.5} />} title={w('contest.empty')}>
            {w('contest.emptyBody')}
          </EmptyState>
        }
        renderRow={(contest) => <ContestRow key={contest.id} contest={contest} />}
      />
    </Screen>
  );
}

function ContestRow({ contest }: { contest: Contest }) {
  const w = useContestWords();
  const { id, kind, name, state, startsAt, endsAt, hashtags } = contest;
  return (
    <Row
      title={
        <Link to="/growth/contests/$contestId" params={{ contestId: id }} lang="ja">
          {name.ja}
        </Link>
      }
      detail={
        <span className={growth.facts}>
          <strong>{w(`contest.state.${state}`)}</strong>
          <span>{w(`contest.kind.${kind}`)}</span>
          <span>
            <When at={startsAt} /> – <When at={endsAt} />
          </span>
          {hashtags.map((tag) => (
            <span key={tag} lang="ja">
              #{tag}
            </span>
          ))}
        </span>
      }
    />
  );
}

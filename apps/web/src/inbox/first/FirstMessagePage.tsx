import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClosingQuestion } from '../../checklists/closing/Question.tsx';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { conversationQuery } from '../data/queries.ts';
import { FirstComposer } from './FirstComposer.tsx';
import { firstMessageQuery } from './queries.ts';

/** One message that is being written. Keyed by it. */
export function FirstMessagePage({ id }: { id: string }) {
  const t = useT();
  const message = useQuery(firstMessageQuery(id));
  const conversation = useQuery(conversationQuery(id));
  const error = message.error ?? conversation.error;
  if (hasCode(error, 'not_found', 'invalid_request'))
    return (
      <EmptyState
        title={t('first.gone')}
        action={
          <Button component={Link} to="/inbox/new">
            {t('first.again')}
          </Button>
        }
      >
        {t('first.goneBody')}
      </EmptyState>
    );
  if (message.data !== undefined && conversation.data !== undefined)
    return (
      <>
        <FirstComposer message={message.data} conversation={conversation.data} />
        <ClosingQuestion />
      </>
    );
  if (error !== null)
    return (
      <ErrorState
        error={error}
        onRetry={() => void Promise.all([message.refetch(), conversation.refetch()])}
      />
    );
  return <Skeletons rows={3} height={56} />;
}

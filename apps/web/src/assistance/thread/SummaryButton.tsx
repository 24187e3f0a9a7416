import type { Conversation } from '@madoguchi/contract';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { floating } from '../../inbox/floating.ts';
import { useT } from '../../kit/i18n.tsx';
import { assistanceQuery } from '../queries.ts';

const SummaryDialog = lazy(() => import('./SummaryDialog.tsx'));

/** What it is about so far, in a few lines, for whoever takes it over. Only where a model may be asked for that. */
export function SummaryButton({ conversation }: { conversation: Conversation }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(assistanceQuery(conversation.id));
  if (data?.uses.includes('summarise') !== true) return null;
  return (
    <>
      <Tooltip {...floating} label={t('assistance.summariseAll')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('assistance.summariseAll')}
          aria-haspopup="dialog"
          onClick={() => setOpened(true)}
        >
          <IconSparkles size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {opened && (
        <Suspense fallback={null}>
          <SummaryDialog conversationId={conversation.id} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}

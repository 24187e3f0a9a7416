import { Button } from '@mantine/core';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { CampaignForm } from './CampaignForm.tsx';
import { Dialog } from './Dialog.tsx';
import { LinksNav } from './LinksNav.tsx';
import styles from './growth.module.css';
import { campaignsQuery } from './queries.ts';
import { useWords } from './words.ts';

/** What links and codes are added together by. */
export default function CampaignsScreen() {
  const w = useWords();
  const navigate = useNavigate();
  const mayWrite = useCan('growth:write');
  const [open, setOpen] = useState(false);
  return (
    <Screen
      wide
      title={w('growth.nav.campaigns')}
      lead={w('growth.campaigns.lead')}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
            {w('growth.campaigns.new')}
          </Button>
        )
      }
    >
      <LinksNav part="campaigns" />
      <PagedRows
        query={campaignsQuery}
        label={w('growth.nav.campaigns')}
        empty={
          <EmptyState icon={<IconFlag size={36} stroke={1.5} />} title={w('growth.campaigns.empty')}>
            {w('growth.campaigns.emptyBody')}
          </EmptyState>
        }
        renderRow={({ id, name, windowDays, createdAt, archived }) => (
          <Row
            key={id}
            title={
              <Link to="/growth/campaigns/$campaignId" params={{ campaignId: id }}>
                {name}
              </Link>
            }
            detail={
              <span className={styles.facts}>
                <span>{w('growth.campaign.windowDays', { days: windowDays })}</span>
                <When at={createdAt} />
                {archived && <span>{w('growth.archived')}</span>}
              </span>
            }
          />
        )}
      />
      <Dialog title={w('growth.campaigns.new')} opened={open} onClose={() => setOpen(false)}>
        <CampaignForm
          onDone={({ id }) =>
            void navigate({ to: '/growth/campaigns/$campaignId', params: { campaignId: id } })
          }
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </Screen>
  );
}

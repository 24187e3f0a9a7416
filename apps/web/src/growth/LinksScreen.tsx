import { Button, SegmentedControl } from '@mantine/core';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { BulkForm } from './BulkForm.tsx';
import { Dialog } from './Dialog.tsx';
import { LinksNav } from './LinksNav.tsx';
import styles from './growth.module.css';
import { LinkForm } from './LinkForm.tsx';
import { LinkRow } from './LinkRow.tsx';
import { linksQuery } from './queries.ts';
import { useWords } from './words.ts';

/** Every short link, with how often each was opened. */
export default function LinksScreen() {
  const w = useWords();
  const navigate = useNavigate();
  const mayWrite = useCan('growth:write');
  const { archived = false } = useSearch({ from: '/signed-in/growth/links' });
  const [open, setOpen] = useState<'one' | 'bulk' | null>(null);
  const close = () => setOpen(null);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('one')}>
      {w('growth.links.new')}
    </Button>
  );
  return (
    <Screen
      wide
      title={w('growth.nav.links')}
      lead={w('growth.links.lead')}
      actions={
        mayWrite && (
          <>
            <Button variant="default" onClick={() => setOpen('bulk')}>
              {w('growth.links.bulk')}
            </Button>
            {add}
          </>
        )
      }
    >
      <LinksNav part="links" />
      <div className={styles.tools}>
        <SegmentedControl
          aria-label={w('growth.links.show')}
          value={archived ? 'archived' : 'active'}
          data={(['active', 'archived'] as const).map((value) => ({
            value,
            label: w(`growth.links.show.${value}`),
          }))}
          onChange={(value) =>
            void navigate({ to: '/growth/links', search: value === 'archived' ? { archived: true } : {} })
          }
        />
      </div>
      <PagedRows
        query={linksQuery(archived)}
        label={w('growth.nav.links')}
        empty={
          <EmptyState icon={<IconLink size={36} stroke={1.5} />} title={w('growth.links.empty')}>
            {w('growth.links.emptyBody')}
          </EmptyState>
        }
        renderRow={(link) => <LinkRow key={link.id} link={link} />}
      />
      <Dialog title={w('growth.links.new')} opened={open === 'one'} onClose={close}>
        <LinkForm
          onDone={({ id }) => void navigate({ to: '/growth/links/$linkId', params: { linkId: id } })}
          onClose={close}
        />
      </Dialog>
      <Dialog title={w('growth.links.bulk')} opened={open === 'bulk'} onClose={close}>
        <BulkForm onClose={close} />
      </Dialog>
    </Screen>
  );
}

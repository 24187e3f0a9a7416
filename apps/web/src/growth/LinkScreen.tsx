import type { LinkAddress, LinkDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { hasCode, api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { AddressList } from './AddressList.tsx';
import { ClickList } from './ClickList.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './growth.module.css';
import { LinkForm } from './LinkForm.tsx';
import { Counts } from './LinkRow.tsx';
import { QrDialog } from './QrDialog.tsx';
import { linkQuery } from './queries.ts';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

/** One link: its addresses with their codes to print, where it led, and each click on it. */
export default function LinkScreen() {
  const w = useWords();
  const { linkId } = useParams({ from: '/signed-in/growth/links/$linkId' });
  const { data: link, error, refetch } = useQuery(linkQuery(linkId));
  const mayWrite = useCan('growth:write');
  const { save, again } = useSaving();
  const [open, setOpen] = useState<'edit' | 'archive' | null>(null);
  const close = () => setOpen(null);
  const archive = (isOver: boolean, { id, revision }: LinkDetail) =>
    api.patch(`/links/${id}`, { basedOn: revision, archived: isOver });
  return (
    <Screen
      title={link?.name ?? w('growth.nav.links')}
      back={{ to: '/growth/links', label: w('growth.nav.links') }}
      actions={
        link !== undefined &&
        mayWrite && (
          <>
            <Button
              variant="default"
              onClick={() => (link.archived ? void save(() => archive(false, link)) : setOpen('archive'))}
            >
              {link.archived ? w('growth.link.reopen') : w('growth.link.archive')}
            </Button>
            <Button onClick={() => setOpen('edit')}>{w('growth.link.edit')}</Button>
          </>
        )
      }
    >
      {link === undefined && error === null && <Skeletons rows={5} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('growth.link.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {link !== undefined && (
        <>
          <LinkFacts link={link} mayWrite={mayWrite} />
          <Section title={w('growth.link.clicks')} lead={w('growth.link.clicksLead')}>
            <ClickList linkId={link.id} addresses={link.addresses} />
          </Section>
          <Dialog title={w('growth.link.edit')} opened={open === 'edit'} onClose={close}>
            <LinkForm link={link} onDone={close} onClose={close} />
          </Dialog>
          <Confirm
            opened={open === 'archive'}
            title={w('growth.link.archiveAsk', { name: link.name })}
            confirmLabel={w('growth.link.archive')}
            onConfirm={async () => {
              await archive(true, link);
              await again();
            }}
            onClose={close}
          >
            {w('growth.link.archiveBody')}
          </Confirm>
        </>
      )}
    </Screen>
  );
}

/** Where it leads, its addresses, and where it led before. */
export function LinkFacts({ link, mayWrite }: { link: LinkDetail; mayWrite: boolean }) {
  const w = useWords();
  const [printed, setPrinted] = useState<LinkAddress | null>(null);
  const { target, campaign, expiresAt, archived, clicks, versions } = link;
  return (
    <>
      <Section>
        <dl className={styles.list}>
          <dt>{w('growth.link.target')}</dt>
          <dd>{target}</dd>
          <dt>{w('growth.campaign')}</dt>
          <dd>
            {campaign === null ? (
              w('growth.noCampaign')
            ) : (
              <Link to="/growth/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
                {campaign.name}
              </Link>
            )}
          </dd>
          {expiresAt !== null && (
            <>
              <dt>{w('growth.link.expires')}</dt>
              <dd>
                <When at={expiresAt} />
              </dd>
            </>
          )}
          <dt>{w('growth.link.clicks')}</dt>
          <dd>
            <span className={styles.facts}>
              <Counts clicks={clicks} />
              {archived && <span>{w('growth.archived')}</span>}
            </span>
          </dd>
        </dl>
      </Section>
      <Section title={w('growth.link.addresses')}>
        <AddressList link={link} mayWrite={mayWrite} onPrint={setPrinted} />
      </Section>
      <Section title={w('growth.link.versions')}>
        <ul className={styles.trail}>
          {versions.map((each) => (
            <li key={each.version}>
              <div className={styles.address}>{each.target}</div>
              <div className={styles.facts}>
                <span>{w('growth.link.versionOf', { version: each.version })}</span>
                <When at={each.at} />
                {each.by !== null && <span lang="ja">{each.by.name}</span>}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <QrDialog address={printed} onClose={() => setPrinted(null)} />
    </>
  );
}

import type { CampaignFigures } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatCount } from '../kit/figures.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatMoney } from '../orders/money.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import { CampaignForm } from './CampaignForm.tsx';
import { Dialog } from './Dialog.tsx';
import { ends, percent } from './figures.ts';
import styles from './growth.module.css';
import { LinkRow } from './LinkRow.tsx';
import { campaignQuery, figuresQuery, linksQuery } from './queries.ts';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

/** One campaign: what it brought so far, and its links. */
export default function CampaignScreen() {
  const w = useWords();
  const { campaignId } = useParams({ from: '/signed-in/growth/campaigns/$campaignId' });
  const { data: campaign, error, refetch } = useQuery(campaignQuery(campaignId));
  const { data: figures } = useQuery(figuresQuery(campaignId));
  const mayWrite = useCan('growth:write');
  const { save, error: failure, saving } = useSaving();
  const [open, setOpen] = useState(false);
  return (
    <Screen
      title={campaign?.name ?? w('growth.campaign')}
      back={{ to: '/growth/campaigns', label: w('growth.nav.campaigns') }}
      {...(campaign === undefined
        ? {}
        : { lead: w('growth.campaign.windowDays', { days: campaign.windowDays }) })}
      actions={
        campaign !== undefined &&
        mayWrite && (
          <>
            <Button
              variant="default"
              loading={saving}
              onClick={() =>
                void save(() =>
                  api.patch(`/campaigns/${campaign.id}`, {
                    basedOn: campaign.revision,
                    archived: !campaign.archived,
                  }),
                )
              }
            >
              {campaign.archived ? w('growth.campaign.reopen') : w('growth.campaign.archive')}
            </Button>
            <Button onClick={() => setOpen(true)}>{w('growth.link.edit')}</Button>
          </>
        )
      }
    >
      {campaign === undefined && error === null && <Skeletons rows={4} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('growth.campaign.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      <FormFailure error={failure} />
      {campaign !== undefined && (
        <>
          <Section title={w('growth.campaign.figures')}>
            {figures === undefined ? <Skeletons rows={2} /> : <Figures figures={figures} />}
          </Section>
          <Section title={w('growth.campaign.links')}>
            <PagedRows
              query={linksQuery(false, campaign.id)}
              label={w('growth.campaign.links')}
              empty={<p className={styles.quiet}>{w('growth.campaign.noLinks')}</p>}
              renderRow={(link) => <LinkRow key={link.id} link={link} />}
            />
          </Section>
          <Dialog title={w('growth.link.edit')} opened={open} onClose={() => setOpen(false)}>
            <CampaignForm campaign={campaign} onDone={() => setOpen(false)} onClose={() => setOpen(false)} />
          </Dialog>
        </>
      )}
    </Screen>
  );
}

/** Clicks, orders and money, a rate with its interval. */
export function Figures({ figures }: { figures: CampaignFigures }) {
  const w = useWords();
  const locale = useLocale();
  const { clicks, leading, rate, orders, codes, money, currency } = figures;
  return (
    <dl className={styles.tally}>
      <div>
        <dt>{w('growth.clicks')}</dt>
        <dd>
          {formatCount(clicks.counted, locale)}{' '}
          {clicks.bots > 0 && <small>{w('growth.clicks.bots', { count: clicks.bots })}</small>}
        </dd>
      </div>
      <div>
        <dt>{w('growth.campaign.leading')}</dt>
        <dd>
          {formatCount(leading, locale)}{' '}
          {rate !== null && (
            <small>
              {w('growth.campaign.rate', { value: percent(rate.value, locale), ...ends(rate, locale) })}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt>{w('growth.results.orders')}</dt>
        <dd>{formatCount(orders, locale)}</dd>
      </div>
      {(['first', 'last', 'linear', 'position'] as const).map((model) => (
        <div key={model}>
          <dt>{w(`growth.model.${model}`)}</dt>
          <dd>{formatMoney(money[model], currency, locale)}</dd>
        </div>
      ))}
      <div>
        <dt>{w('growth.campaign.codes')}</dt>
        <dd>{formatCount(codes, locale)}</dd>
      </div>
    </dl>
  );
}

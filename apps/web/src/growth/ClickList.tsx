import type { LinkAddress, LinkClick } from '@madoguchi/contract';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './growth.module.css';
import { clicksQuery } from './queries.ts';
import { useWords } from './words.ts';

type Props = { linkId: string; addresses: readonly LinkAddress[] };
const shown = ['all', 'counted', 'bots'] as const;

/** Every click as it was stored, machines with the reason why they do not count. */
export function ClickList({ linkId, addresses }: Props) {
  const w = useWords();
  const [show, setShow] = useState<(typeof shown)[number]>('all');
  return (
    <div className={styles.stack}>
      <div>
        <SegmentedControl
          aria-label={w('growth.links.show')}
          value={show}
          data={shown.map((value) => ({ value, label: w(`growth.click.${value}`) }))}
          onChange={(value) => setShow(shown.find((each) => each === value) ?? 'all')}
        />
      </div>
      <PagedRows
        query={clicksQuery(linkId, show)}
        label={w('growth.link.clicks')}
        empty={<p className={styles.quiet}>{w('growth.link.clicksEmpty')}</p>}
        renderRow={(click) => (
          <ClickRow
            key={click.id}
            click={click}
            slug={addresses.find(({ id }) => id === click.addressId)?.slug ?? ''}
          />
        )}
      />
    </div>
  );
}

export function ClickRow({ click, slug }: { click: LinkClick; slug: string }) {
  const w = useWords();
  const locale = useLocale();
  const { at, channel, device, scan, bot, orders } = click;
  return (
    <Row
      title={<When at={at} />}
      detail={
        <span className={styles.facts}>
          <span>{slug}</span>
          <span>{channel[locale]}</span>
          <span>{w(`growth.device.${device}`)}</span>
          {scan !== null && <span>{w('growth.click.scan', { mark: scan })}</span>}
          {orders > 0 && <strong>{w('growth.link.ledTo', { count: orders })}</strong>}
          {bot !== null && (
            <span>
              {w('growth.click.bots')}: {w(`growth.bot.${bot}`)}
            </span>
          )}
        </span>
      }
    />
  );
}

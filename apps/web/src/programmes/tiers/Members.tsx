import type { Tier, TierMember } from '@madoguchi/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { Dialog } from '../../growth/Dialog.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { formatMoney } from '../../orders/money.ts';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { CustomerPicker } from '../CustomerPicker.tsx';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { CustomerTierView } from './CustomerTierView.tsx';
import { tierName } from './logic.ts';
import { membersQuery } from './queries.ts';

/** Who is in which tier now; each opens to why. */
export function Members({ tiers }: { tiers: readonly Tier[] }) {
  const w = useWords();
  const locale = useLocale();
  const [tier, setTier] = useState('');
  const [looking, setLooking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const close = () => {
    setLooking(false);
    setShown(null);
  };
  return (
    <Section title={w('tier.members')} lead={w('tier.members.lead')}>
      <NativeSelect
        className={styles['filter'] ?? ''}
        label={w('tier.members.filter')}
        value={tier}
        data={[
          { value: '', label: w('programme.referral.all') },
          ...tiers.toReversed().map(({ key }) => ({ value: key, label: tierName(tiers, key, locale) })),
        ]}
        onChange={({ currentTarget: { value } }) => setTier(value)}
      />
      <div>
        <Button variant="default" onClick={() => setLooking(true)}>
          {w('tier.members.look')}
        </Button>
      </div>
      <PagedRows
        query={membersQuery(tier)}
        label={w('tier.members')}
        empty={<p className={styles['quiet']}>{w('tier.members.empty')}</p>}
        renderRow={(member) => (
          <MemberRow key={member.customer.id} member={member} tiers={tiers} onShow={setShown} />
        )}
      />
      <Dialog title={w('tier.one')} opened={looking || shown !== null} onClose={close}>
        {shown === null ? (
          <CustomerPicker submit={w('tier.show')} busy={false} onChoose={setShown} />
        ) : (
          <CustomerTierView customerId={shown} tiers={tiers} />
        )}
      </Dialog>
    </Section>
  );
}

type Props = { member: TierMember; tiers: readonly Tier[]; onShow: (customerId: string) => void };

function MemberRow({ member, tiers, onShow }: Props) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const { customer, tier, how, purchases, spent } = member;
  return (
    <Row
      title={callName(customer)}
      detail={
        <span className={styles['facts']}>
          <strong>{tierName(tiers, tier, locale)}</strong>
          <span>{w(`tier.how.${how}`)}</span>
          <span>{w('tier.counts', { purchases, spent: formatMoney(spent, 'JPY', locale) })}</span>
        </span>
      }
      actions={
        <Button
          variant="default"
          aria-label={w('tier.showOf', { name: customer.name })}
          onClick={() => onShow(customer.id)}
        >
          {w('tier.show')}
        </Button>
      }
    />
  );
}

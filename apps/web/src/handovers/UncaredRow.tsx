import type { UncaredCustomer } from '@madoguchi/contract';
import { Checkbox, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMembers } from '../inbox/data/useDesk.ts';
import { useT } from '../kit/i18n.tsx';
import { useCan, useMe } from '../kit/session.tsx';
import type { Translate } from '../kit/translate.ts';
import styles from './handovers.module.css';
import { customerWord } from './words.ts';

type Props = {
  item: UncaredCustomer;
  editable: boolean;
  picked: boolean;
  memberId: string | null;
  onPick: (on: boolean) => void;
  onChoose: (memberId: string | null) => void;
};

function formerWords(t: Translate, former: NonNullable<UncaredCustomer['former']>): string {
  if (former.name === null) return t('missing.formerUnknown');
  return t(former.left ? 'missing.formerLeft' : 'missing.former', { name: former.name });
}

/** One customer without anybody: who had them, who answered them most, who is to have them. */
export function UncaredRow({ item, editable, picked, memberId, onPick, onChoose }: Props) {
  const t = useT();
  const me = useMe().member.id;
  const leads = useCan('members:write');
  const members = useMembers().filter(({ id, role }) => role !== 'observer' && (leads || id === me));
  const { customer, former, proposal } = item;
  const name = customerWord(customer);
  const known = members.some(({ id }) => id === memberId);
  return (
    <li className={styles.pick} style={{ padding: '10px 14px' }}>
      <Checkbox
        aria-label={t('missing.select', { name })}
        checked={picked && known}
        disabled={!editable || !known}
        onChange={({ currentTarget: { checked } }) => onPick(checked)}
      />
      <span>
        <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={styles.title}>
          {name}
        </Link>
        <span className={`${styles.facts} ${styles.quiet}`}>
          {customer.company !== null && <span>{customer.company}</span>}
          {former !== null && <span>{formerWords(t, former)}</span>}
          <span>
            {proposal === null
              ? t('missing.noProposal')
              : `${proposal.name} ${t('missing.proposal', { answers: proposal.answers, of: proposal.of })}`}
          </span>
        </span>
      </span>
      <div>
        <Select
          aria-label={t('missing.person', { name })}
          placeholder={t('missing.choose')}
          clearable
          disabled={!editable}
          value={known ? memberId : null}
          data={members.map((member) => ({ value: member.id, label: member.name }))}
          onChange={onChoose}
        />
      </div>
    </li>
  );
}

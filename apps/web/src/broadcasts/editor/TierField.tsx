import type { Segment } from '@madoguchi/contract';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { tierName } from '../../programmes/tiers/logic.ts';
import { rulesQuery } from '../../programmes/tiers/queries.ts';
import styles from '../broadcasts.module.css';

type Props = { tiers: Segment['tiers']; onChange: (tiers: string[]) => void };

/** 会員区分: customers of any of those that are ticked. One that the rules have no more stays in sight, to be taken away. */
export function TierField({ tiers = [], onChange }: Props) {
  const t = useT();
  const locale = useLocale();
  const { data } = useQuery({ ...rulesQuery, enabled: useCan('growth:read') });
  const offered = (data?.tiers ?? []).toReversed();
  const gone = data === undefined ? [] : tiers.filter((key) => offered.every((tier) => tier.key !== key));
  if (offered.length === 0 && gone.length === 0) return null;
  const box = (key: string, label: string) => (
    <Checkbox
      key={key}
      label={label}
      checked={tiers.includes(key)}
      onChange={({ currentTarget: { checked } }) =>
        onChange(checked ? [...tiers, key] : tiers.filter((each) => each !== key))
      }
    />
  );
  return (
    <fieldset className={styles.tiers}>
      <legend>{t('broadcasts.segment.tiers')}</legend>
      {offered.map(({ key }) => box(key, tierName(offered, key, locale)))}
      {gone.map((key) => box(key, t('broadcasts.segment.tierGone')))}
      <p className={styles.quiet}>
        {t('broadcasts.segment.tiersHint')}{' '}
        <Link to="/growth/programmes/tiers" target="_blank">
          {t('broadcasts.segment.toTiers')}
        </Link>
      </p>
    </fieldset>
  );
}

/** The tiers that a broadcast went to, in a line; nothing where it went by other things. */
export function TiersSaid({ tiers = [] }: Pick<Props, 'tiers'>) {
  const t = useT();
  const locale = useLocale();
  const { data } = useQuery({ ...rulesQuery, enabled: useCan('growth:read') && tiers.length > 0 });
  if (tiers.length === 0 || data === undefined) return null;
  const names = tiers.map((key) =>
    data.tiers.some((tier) => tier.key === key)
      ? tierName(data.tiers, key, locale)
      : t('broadcasts.segment.tierGone'),
  );
  return <span>{t('broadcasts.segment.tiersOf', { tiers: names.join(t('broadcasts.join')) })}</span>;
}

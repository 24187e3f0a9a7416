import { Anchor, Checkbox, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { apiUrl } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import { acts, askedOf, type PromisesSearch } from '../logic/search.ts';
import styles from './board.module.css';

/** Whose, of which kind, open or done with; and the list for spreadsheets. */
export function BoardFilters({ search }: { search: PromisesSearch }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const me = useMe().member.id;
  const others = useMembers().filter(({ id, role }) => id !== me && role !== 'observer');
  const { owner, act, state, unconfirmed, ...rest } = search;

  function go(change: { [Key in keyof PromisesSearch]?: PromisesSearch[Key] | undefined }) {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined);
    void navigate({ to: '/promises', search: Object.fromEntries(next) });
  }

  return (
    <div className={styles.filters}>
      <NativeSelect
        aria-label={t('promise.filter.owner')}
        value={owner ?? ''}
        data={[
          { value: '', label: t('promise.filter.mine') },
          { value: 'all', label: t('promise.filter.everybody') },
          { value: 'none', label: t('promise.filter.nobody') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => go({ owner: value === '' ? undefined : value })}
      />
      <NativeSelect
        aria-label={t('promise.field.act')}
        value={act ?? ''}
        data={[
          { value: '', label: t('promise.filter.anyAct') },
          ...acts.map((value) => ({ value, label: t(`promise.act.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => go({ act: acts.find((each) => each === value) })}
      />
      <NativeSelect
        aria-label={t('promise.filter.state')}
        value={rest.outcome === undefined ? (state ?? '') : 'outcome'}
        data={[
          { value: '', label: t('promise.filter.open') },
          { value: 'closed', label: t('promise.filter.closed') },
          ...(rest.outcome === undefined
            ? []
            : [{ value: 'outcome', label: t(`promise.outcome.${rest.outcome}`) }]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          go({ state: value === 'closed' ? 'closed' : undefined, outcome: undefined, month: undefined })
        }
      />
      <Checkbox
        label={t('promise.filter.unconfirmed')}
        checked={unconfirmed ?? false}
        onChange={({ currentTarget: { checked } }) => go({ unconfirmed: checked ? true : undefined })}
      />
      <Anchor
        className={styles.export ?? ''}
        href={apiUrl('/promises/export', { ...askedOf(search), locale })}
        download
        size="sm"
      >
        {t('promise.export')}
      </Anchor>
    </div>
  );
}

import type { EarlyAccess, GivenPass, Tier } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { Dialog } from '../../growth/Dialog.tsx';
import { useSaving } from '../../growth/useSaving.ts';
import { api } from '../../kit/api.ts';
import { CopyField } from '../../kit/CopyField.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import form from '../../kit/form.module.css';
import { useLocale } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { CustomerPicker } from '../CustomerPicker.tsx';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { readAccess, tierName, type AccessDraft } from './logic.ts';
import { accessesQuery } from './queries.ts';

/** 先行案内: pages that open earlier for some tiers, and personal addresses for them. */
export function Accesses({ tiers }: { tiers: readonly Tier[] }) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const [adding, setAdding] = useState(false);
  const [giving, setGiving] = useState<EarlyAccess | null>(null);
  return (
    <Section title={w('early.title')} lead={w('early.lead')}>
      {mayWrite && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {w('early.new')}
          </Button>
        </div>
      )}
      <PagedRows
        query={accessesQuery}
        label={w('early.title')}
        empty={<p className={styles['quiet']}>{w('early.empty')}</p>}
        renderRow={(access) => (
          <AccessRow key={access.id} access={access} tiers={tiers} onGive={() => setGiving(access)} />
        )}
      />
      <Dialog title={w('early.new')} opened={adding} onClose={() => setAdding(false)}>
        <AccessForm tiers={tiers} onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog title={w('early.give')} opened={giving !== null} onClose={() => setGiving(null)}>
        {giving !== null && <Giving access={giving} tiers={tiers} />}
      </Dialog>
    </Section>
  );
}

type RowProps = { access: EarlyAccess; tiers: readonly Tier[]; onGive: () => void };

function AccessRow({ access, tiers, onGive }: RowProps) {
  const w = useWords();
  const locale = useLocale();
  const mayWrite = useCan('growth:write');
  const maySend = useCan('broadcasts:write');
  const { saving, error, save } = useSaving();
  const { id, name, url, opensAt, early, ended, revision, passes, opened, broadcasts } = access;
  return (
    <Row
      title={<span lang="ja">{name.ja}</span>}
      detail={
        <span className={styles['facts']}>
          {ended && <strong>{w('early.ended')}</strong>}
          {early.map((each) => (
            <span key={each.tier}>
              {tierName(tiers, each.tier, locale)}: <When at={each.opensAt} />
            </span>
          ))}
          <span>
            {w('early.everybody')}: <When at={opensAt} />
          </span>
          <span>{w('early.passes', { passes, opened })}</span>
          {broadcasts.map((each) => (
            <Link key={each.id} to="/broadcasts/$id" params={{ id: each.id }}>
              {w('early.byBroadcast', { name: each.name, people: each.people })}
            </Link>
          ))}
          <a href={url} target="_blank" rel="noreferrer">
            {w('early.publicPage')}
          </a>
          {maySend && !ended && early.length > 0 && (
            <Link
              to="/broadcasts/new"
              search={{
                tiers: early.map(({ tier }) => tier).join(','),
                name: name.ja,
                ...(mayWrite ? { page: `early_access:${id}` } : {}),
              }}
            >
              {w('early.broadcast')}
            </Link>
          )}
        </span>
      }
      actions={
        mayWrite && (
          <>
            {!ended && (
              <Button variant="default" aria-label={w('early.giveOf', { name: name.ja })} onClick={onGive}>
                {w('early.give')}
              </Button>
            )}
            <Button
              variant="subtle"
              loading={saving}
              aria-label={w(ended ? 'early.takeUpOf' : 'early.endOf', { name: name.ja })}
              onClick={() =>
                void save(() => api.patch(`/early-accesses/${id}`, { basedOn: revision, ended: !ended }))
              }
            >
              {w(ended ? 'early.takeUp' : 'early.end')}
            </Button>
          </>
        )
      }
    >
      <FormFailure error={error} />
    </Row>
  );
}

const nothing: AccessDraft = { name: '', nameEn: '', target: '', opensAt: '', early: {} };

export function AccessForm({ tiers, onDone }: { tiers: readonly Tier[]; onDone: () => void }) {
  const w = useWords();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { saving, error, save } = useSaving();
  const [draft, setDraft] = useState(nothing);
  const [checked, setChecked] = useState(false);
  const { access, late } = readAccess(draft, timeZone);
  const field = (name: 'name' | 'nameEn' | 'target' | 'opensAt') => ({
    label: w(`early.field.${name}`),
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((now) => ({ ...now, [name]: value })),
  });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (access === null) return;
        void save(() => api.post('/early-accesses', access)).then((done) => done && onDone());
      }}
    >
      <TextInput required maxLength={120} lang="ja" {...field('name')} />
      <TextInput maxLength={120} lang="en" {...field('nameEn')} />
      <TextInput required type="url" placeholder="https://" {...field('target')} />
      <TextInput required type="datetime-local" {...field('opensAt')} />
      {tiers.toReversed().map(({ key }) => (
        <TextInput
          key={key}
          type="datetime-local"
          label={w('early.field.early', { tier: tierName(tiers, key, locale) })}
          value={draft.early[key] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setDraft((now) => ({ ...now, early: { ...now.early, [key]: value } }))
          }
        />
      ))}
      {checked && access === null && (
        <p className={styles['fault']} role="alert">
          {w(late ? 'early.fault.late' : 'early.fault.missing')}
        </p>
      )}
      <FormFailure error={error} />
      <div className={form['buttons']}>
        <Button type="submit" loading={saving}>
          {w('early.make')}
        </Button>
      </div>
    </form>
  );
}

function Giving({ access, tiers }: { access: EarlyAccess; tiers: readonly Tier[] }) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [given, setGiven] = useState<GivenPass | null>(null);
  if (given !== null) return <PassGiven given={given} tiers={tiers} />;
  return (
    <>
      <CustomerPicker
        submit={w('early.give')}
        busy={saving}
        onChoose={(customerId) =>
          void save(async () =>
            setGiven(await api.post<GivenPass>(`/early-accesses/${access.id}/passes`, { customerId })),
          )
        }
      />
      <FormFailure error={error} />
    </>
  );
}

/** The personal address, shown this once, and when it opens as they stand now. */
export function PassGiven({ given, tiers }: { given: GivenPass; tiers: readonly Tier[] }) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const { customer, tier, opensAt, url } = given;
  return (
    <div className={styles['stack']}>
      <p className={styles['plain']}>
        {callName(customer)} {tier === null ? w('tier.none') : tierName(tiers, tier, locale)}
      </p>
      <p className={styles['plain']}>
        {w('early.opens')} <When at={opensAt} />
      </p>
      <CopyField label={w('early.address')} value={url} />
      <p className={styles['quiet']}>{w('early.once')}</p>
    </div>
  );
}

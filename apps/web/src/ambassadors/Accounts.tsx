import type { AmbassadorAccount, AmbassadorDetail, MentionNetwork } from '@madoguchi/contract';
import { mentionNetworks } from '@madoguchi/contract/mention-names';
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { useToday } from '../growth/useToday.ts';
import { api } from '../kit/api.ts';
import { formatCount } from '../kit/figures.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { formatDate } from '../mentions/days.ts';
import styles from './ambassadors.module.css';
import { ReachChart } from './ReachChart.tsx';
import { useAmbassadorWords } from './words.ts';

type Props = { ambassador: AmbassadorDetail; mayWrite: boolean };
type Open = 'new' | { edited: AmbassadorAccount } | { seen: AmbassadorAccount } | null;

/** Where they write, and how many followed on which day. */
export function Accounts({ ambassador, mayWrite }: Props) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const names = ({ network, handle }: AmbassadorAccount) => ({ network: w(`network.${network}`), handle });
  const day = (on: string) => formatDate(on, locale);
  return (
    <Section title={w('accounts')}>
      {ambassador.accounts.length === 0 && <p className={growth.quiet}>{w('accounts.none')}</p>}
      <ul className={styles['cards']} aria-label={w('accounts')}>
        {ambassador.accounts.map((account) => {
          const { id, network, handle, address, observations } = account;
          return (
            <li key={id} className={styles['card']}>
              <div className={styles['head']}>
                <strong>
                  {w(`network.${network}`)}{' '}
                  {address === '' ? (
                    handle
                  ) : (
                    <a href={address} target="_blank" rel="noreferrer">
                      {handle}
                    </a>
                  )}
                </strong>
                {mayWrite && (
                  <Group gap="xs">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={w('reach.of', names(account))}
                      onClick={() => setOpen({ seen: account })}
                    >
                      {w('reach.note')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={w('reach.edit', names(account))}
                      onClick={() => setOpen({ edited: account })}
                    >
                      {w('edit')}
                    </Button>
                  </Group>
                )}
              </div>
              {observations.length === 0 && <p className={growth.quiet}>{w('reach.none')}</p>}
              <ReachChart observations={observations} />
              <ul className={growth.trail}>
                {observations.slice(0, 12).map((each) => (
                  <li key={each.id} className={growth.facts}>
                    <strong>{w('reach.count', { count: formatCount(each.followers, locale) })}</strong>
                    <span>{day(each.observedOn)}</span>
                    {each.by !== null && <span lang="ja">{each.by.name}</span>}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {mayWrite && (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {w('account.add')}
          </Button>
        </div>
      )}
      <Dialog
        title={
          open === 'new'
            ? w('account.add')
            : open !== null && 'seen' in open
              ? w('reach.note')
              : w('account.edit')
        }
        opened={open !== null}
        onClose={close}
      >
        {open !== null && typeof open === 'object' && 'seen' in open ? (
          <FollowersForm account={open.seen} onClose={close} />
        ) : (
          <AccountForm
            ambassadorId={ambassador.id}
            {...(open !== null && typeof open === 'object' ? { account: open.edited } : {})}
            onClose={close}
          />
        )}
      </Dialog>
    </Section>
  );
}

type AccountProps = { ambassadorId: string; account?: AmbassadorAccount; onClose: () => void };

/** An account, new or corrected. */
export function AccountForm({ ambassadorId, account, onClose }: AccountProps) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const [network, setNetwork] = useState<MentionNetwork>(account?.network ?? 'instagram');
  const [handle, setHandle] = useState(account?.handle ?? '');
  const [address, setAddress] = useState(account?.address ?? '');
  const [checked, setChecked] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (handle.trim() === '') return;
    const body = { network, handle, address: address.trim() };
    const done = await save(() =>
      account === undefined
        ? api.post(`/ambassadors/${ambassadorId}/accounts`, body)
        : api.put(`/ambassador-accounts/${account.id}`, body),
    );
    if (done) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={growth.stack}>
      <NativeSelect
        label={w('account.network')}
        value={network}
        data={mentionNetworks.map((value) => ({ value, label: w(`network.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setNetwork(mentionNetworks.find((each) => each === value) ?? 'web')
        }
      />
      <TextInput
        label={w('account.handle')}
        placeholder="@midori"
        value={handle}
        maxLength={100}
        required
        onChange={({ currentTarget: { value } }) => setHandle(value)}
        error={checked && handle.trim() === '' && w('required')}
      />
      <TextInput
        type="url"
        label={w('account.address')}
        placeholder="https://"
        value={address}
        maxLength={2000}
        onChange={({ currentTarget: { value } }) => setAddress(value)}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}

/** How many follow an account, as seen on a day. */
export function FollowersForm({ account, onClose }: { account: AmbassadorAccount; onClose: () => void }) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const [observedOn, setObservedOn] = useState(useToday());
  const [followers, setFollowers] = useState<number | null>(null);
  const [checked, setChecked] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (followers === null || observedOn === '') return;
    if (await save(() => api.post(`/ambassador-accounts/${account.id}/followers`, { observedOn, followers })))
      onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={growth.stack}>
      <TextInput
        type="date"
        label={w('reach.day')}
        value={observedOn}
        required
        onChange={({ currentTarget: { value } }) => setObservedOn(value)}
        error={checked && observedOn === '' && w('required')}
      />
      <NumberInput
        label={w('reach.followers')}
        value={followers ?? ''}
        min={0}
        allowDecimal={false}
        thousandSeparator=","
        required
        onChange={(value) => setFollowers(typeof value === 'number' ? value : null)}
        error={checked && followers === null && w('required')}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}

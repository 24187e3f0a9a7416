import type { MemberPhone } from '@madoguchi/contract';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan, useMe } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { useForm } from '../../kit/useForm.ts';
import { toSettings } from '../../settings/back.ts';
import { memberPhonesQuery } from '../queries.ts';

/** By which telephone each member is rung; one's own stands first. */
export default function TelephonesScreen() {
  const t = useT();
  const me = useMe().member.id;
  const phones = useQuery(memberPhonesQuery);
  const sorted = phones.data?.toSorted(
    (one, other) => Number(other.member.id === me) - Number(one.member.id === me),
  );
  return (
    <Screen title={t('settings.telephones.title')} lead={t('settings.telephones.lead')} back={toSettings(t)}>
      {sorted === undefined ? (
        phones.error === null ? (
          <Skeletons rows={3} height={64} />
        ) : (
          <ErrorState error={phones.error} onRetry={() => void phones.refetch()} />
        )
      ) : (
        <Rows label={t('settings.telephones.title')}>
          {sorted.map((phone) => (
            <PhoneRow key={phone.member.id} phone={phone} mine={phone.member.id === me} />
          ))}
        </Rows>
      )}
    </Screen>
  );
}

function PhoneRow({ phone, mine }: { phone: MemberPhone; mine: boolean }) {
  const t = useT();
  const mayWrite = useCan('channels:write');
  const mayOwn = useCan('conversations:write');
  const [editing, setEditing] = useState(false);
  const { member, shownAddress, rings } = phone;
  const state = shownAddress === null ? t('phones.none') : shownAddress;
  return (
    <Row
      title={mine ? `${member.name}（${t('phones.me')}）` : member.name}
      detail={shownAddress !== null && rings ? `${state} · ${t('phones.rings')}` : state}
      actions={
        !editing &&
        (mayWrite || (mine && mayOwn)) && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('phones.edit', { name: member.name })}
            onClick={() => setEditing(true)}
          >
            {t('customer.edit')}
          </Button>
        )
      }
    >
      {editing && <PhoneForm phone={phone} onClose={() => setEditing(false)} />}
    </Row>
  );
}

function PhoneForm({ phone, onClose }: { phone: MemberPhone; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [rings, setRings] = useState(phone.address === null || phone.rings);
  const values = useForm({ initial: { address: phone.shownAddress ?? '' } });
  return (
    <form
      noValidate
      className={form['form']}
      style={{ marginTop: 12 }}
      onSubmit={values.submit(async ({ address }) => {
        const given = address.trim() === '' ? null : address.trim();
        await api.put(`/member-phones/${phone.member.id}`, { address: given, rings });
        await queryClient.invalidateQueries({ queryKey: memberPhonesQuery.queryKey });
        notify(t('common.saved'));
        onClose();
      })}
    >
      <TextInput
        label={t('phones.address')}
        description={t('phones.addressHint')}
        autoComplete="off"
        placeholder="090-1234-5678"
        {...values.field('address')}
      />
      <Checkbox
        label={t('phones.rings')}
        checked={rings}
        onChange={(event) => setRings(event.currentTarget.checked)}
      />
      <FormFailure error={values.failure} />
      <div className={form['buttons']}>
        <Button type="submit" size="sm" loading={values.pending}>
          {t('common.save')}
        </Button>
        <Button variant="default" size="sm" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

import type { DelayKind, Notice } from '@madoguchi/contract';
import { Group, Modal, Radio, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { noticeQuery } from './queries.ts';

type Props = {
  opened: boolean;
  /** The orders that were ticked; none: they are chosen here. */
  orderIds: readonly string[];
  onClose: () => void;
};
type Which = 'late' | 'product' | 'placed';

/** What is late and why, until when, and which orders. The words are drafted next. */
export function NewNoticeDialog({ opened, ...props }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={t('notices.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewNoticeForm {...props} />
    </Modal>
  );
}

/** The form in it. */
export function NewNoticeForm({ orderIds, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [dateKind, setDateKind] = useState<DelayKind>('ship');
  const [newDate, setNewDate] = useState('');
  const [which, setWhich] = useState<Which>('late');
  const [product, setProduct] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = (text: string) => checked && text.trim() === '' && t('notices.missing');

  const orders = () => {
    if (orderIds.length > 0) return { orderIds };
    if (which === 'late') return { late: true };
    if (which === 'product') return { product };
    return { ...(from === '' ? {} : { placedFrom: from }), ...(until === '' ? {} : { placedUntil: until }) };
  };
  const isWhole =
    [name, reason, newDate].every((text) => text.trim() !== '') &&
    (orderIds.length > 0 ||
      which === 'late' ||
      (which === 'product' ? product.trim() !== '' : from + until !== ''));

  async function save() {
    setSaving(true);
    setError(null);
    try {
      const made = await api.post<Notice>('/notices', { name, reason, dateKind, newDate, orders: orders() });
      queryClient.setQueryData(noticeQuery(made.id).queryKey, made);
      await queryClient.invalidateQueries({ queryKey: ['notices', 'list'] });
      await navigate({ to: '/notices/$noticeId', params: { noticeId: made.id } });
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (isWhole) void save();
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        className={record.wide}
        label={t('notices.name')}
        description={t('notices.nameHint')}
        value={name}
        maxLength={120}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing(name)}
      />
      <TextInput
        className={record.wide}
        label={t('notices.reason')}
        description={t('notices.reasonHint')}
        value={reason}
        maxLength={300}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing(reason)}
      />
      <Radio.Group
        className={record.wide}
        label={t('notices.dateKind')}
        value={dateKind}
        onChange={(value) => setDateKind(value === 'deliver' ? 'deliver' : 'ship')}
      >
        <Group gap="lg">
          <Radio value="ship" label={t('notices.dateKind.ship')} />
          <Radio value="deliver" label={t('notices.dateKind.deliver')} />
        </Group>
      </Radio.Group>
      <TextInput
        className={record.wide}
        type="date"
        label={t('notices.newDate')}
        value={newDate}
        required
        onChange={(event) => setNewDate(event.currentTarget.value)}
        error={missing(newDate)}
      />
      {orderIds.length > 0 ? (
        <p className={record.wide}>{t('notices.ticked', { count: orderIds.length })}</p>
      ) : (
        <Radio.Group
          className={record.wide}
          label={t('notices.which')}
          value={which}
          onChange={(value) => setWhich(value === 'product' || value === 'placed' ? value : 'late')}
        >
          <Group gap="lg">
            <Radio value="late" label={t('notices.which.late')} />
            <Radio value="product" label={t('notices.which.product')} />
            <Radio value="placed" label={t('notices.which.placed')} />
          </Group>
        </Radio.Group>
      )}
      {orderIds.length === 0 && which === 'product' && (
        <TextInput
          className={record.wide}
          label={t('notices.product')}
          value={product}
          maxLength={200}
          onChange={(event) => setProduct(event.currentTarget.value)}
          error={missing(product)}
        />
      )}
      {orderIds.length === 0 && which === 'placed' && (
        <>
          <TextInput
            type="date"
            label={t('notices.placedFrom')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={checked && from + until === '' && t('notices.missing')}
          />
          <TextInput
            type="date"
            label={t('notices.placedUntil')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </>
      )}
      <FormButtons label={t('notices.draft')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}

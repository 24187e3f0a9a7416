import type { ReturnCase, ReturnKind, ReturnReason } from '@madoguchi/contract';
import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatMoney } from '../../orders/money.ts';
import { Verdict } from '../parts/Verdict.tsx';
import { judgeQuery, returnableQuery, returnQuery } from '../queries.ts';
import styles from '../returns.module.css';
import { kinds, reasons } from './choices.ts';

type Props = { orderId: string; conversationId: string | null };

/** Which goods, why and since when; what the rules say stands below as one chooses. */
export function NewReturnForm({ orderId, conversationId }: Props) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const returnable = useQuery(returnableQuery(orderId));
  const [kind, setKind] = useState<ReturnKind>('return');
  const [reason, setReason] = useState<ReturnReason>('damaged');
  const [opened, setOpened] = useState(false);
  const [askedOn, setAskedOn] = useState('');
  const [note, setNote] = useState('');
  const [quantities, setQuantities] = useState<ReadonlyMap<number, number>>(new Map());
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const items = returnable.data?.items ?? [];
  const lines = items.flatMap(({ product, sku }, at) => {
    const quantity = quantities.get(at) ?? 0;
    return quantity > 0 ? [{ product, sku, quantity }] : [];
  });
  const asked = { orderId, kind, reason, opened, ...(askedOn === '' ? {} : { askedOn }), lines };
  const judged = useQuery(judgeQuery(asked));

  if (returnable.error !== null)
    return <ErrorState error={returnable.error} onRetry={() => void returnable.refetch()} />;
  if (returnable.data === undefined) return <Skeletons rows={4} />;
  const { currency } = returnable.data;

  async function open() {
    setPending(true);
    setFailure(null);
    try {
      const made = await api.post<ReturnCase>('/returns', { ...asked, conversationId, note: note.trim() });
      queryClient.setQueryData(returnQuery(made.id).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: ['returns'] });
      await navigate({ to: '/orders/returns/$returnId', params: { returnId: made.id } });
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <div className={styles.parts}>
      <Section title={t('returns.goods')}>
        {items.every(({ left }) => left === 0) && (
          <p className={styles.lead}>{t('returns.new.nothingLeft')}</p>
        )}
        <ul className={styles.goods}>
          {items.map(({ product, sku, bought, left, unitPrice }, at) => (
            <li key={at} className={styles.good}>
              <span>
                <span lang="ja">{product}</span>{' '}
                <span className={styles.quiet}>
                  {sku} {formatMoney(unitPrice, currency, locale)}
                </span>
                <span className={styles.line}>{t('returns.new.left', { bought, left })}</span>
              </span>
              <NumberInput
                aria-label={t('returns.new.quantity', { product })}
                min={0}
                max={left}
                disabled={left === 0}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                value={quantities.get(at) ?? 0}
                onChange={(value) => setQuantities(new Map(quantities).set(at, Number(value) || 0))}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('returns.facts')}>
        <div className={styles.form}>
          <Radio.Group
            label={t('returns.new.kind')}
            value={kind}
            onChange={(value) => setKind(kindOf(value))}
          >
            <Group gap="lg">
              {kinds.map((value) => (
                <Radio key={value} value={value} label={t(`returns.kind.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          <div className={styles.pair}>
            <NativeSelect
              label={t('returns.reason')}
              value={reason}
              data={reasons.map((value) => ({ value, label: t(`returns.reason.${value}`) }))}
              onChange={(event) => setReason(reasonOf(event.currentTarget.value))}
            />
            <TextInput
              type="date"
              label={t('returns.askedOn')}
              value={askedOn}
              onChange={(event) => setAskedOn(event.currentTarget.value)}
            />
          </div>
          <Checkbox
            label={t('returns.opened')}
            checked={opened}
            onChange={(event) => setOpened(event.currentTarget.checked)}
          />
          <Textarea
            label={t('returns.note')}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      </Section>
      <Section title={t('returns.verdict')}>
        {lines.length === 0 && <p className={styles.lead}>{t('returns.new.choose')}</p>}
        {lines.length > 0 && judged.error !== null && <FormFailure error={judged.error} />}
        {lines.length > 0 && judged.data !== undefined && judged.error === null && (
          <>
            <Verdict verdict={judged.data.verdict} />
            {kind === 'return' && (
              <p className={styles.lead}>
                {t('returns.new.refund', { amount: formatMoney(judged.data.refund, currency, locale) })}
              </p>
            )}
          </>
        )}
      </Section>
      <FormFailure error={failure} />
      <Group justify="flex-end">
        <Button loading={pending} disabled={lines.length === 0} onClick={() => void open()}>
          {t('returns.new.submit')}
        </Button>
      </Group>
    </div>
  );
}

const kindOf = (value: string): ReturnKind => kinds.find((one) => one === value) ?? 'return';
const reasonOf = (value: string): ReturnReason => reasons.find((one) => one === value) ?? 'damaged';

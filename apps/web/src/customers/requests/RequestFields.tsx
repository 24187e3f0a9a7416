import type { DataRequestKind, DataRequestReason } from '@madoguchi/contract';
import { Select, TextInput } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { isReference, reasonsOf } from './reasons.ts';

export type RequestValues = { reason: DataRequestReason; reference: string };

type Props = { kind: DataRequestKind; values: RequestValues; onChange: (values: RequestValues) => void };

/** Why it is done, and one’s own number of the request. */
export function RequestFields({ kind, values, onChange }: Props) {
  const t = useT();
  const reasons = reasonsOf(kind);
  return (
    <>
      <Select
        label={t('requests.reason')}
        value={values.reason}
        data={reasons.map((reason) => ({ value: reason, label: t(`requests.reason.${reason}`) }))}
        onChange={(value) =>
          onChange({ ...values, reason: reasons.find((reason) => reason === value) ?? values.reason })
        }
      />
      <TextInput
        label={t('requests.reference')}
        description={t('requests.referenceHint')}
        value={values.reference}
        maxLength={40}
        error={!isReference(values.reference) && t('requests.referenceWrong')}
        onChange={(event) => onChange({ ...values, reference: event.currentTarget.value })}
      />
    </>
  );
}

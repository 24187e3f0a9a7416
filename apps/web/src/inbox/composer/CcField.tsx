import { TextInput } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { mostCc, parseCc } from '../logic/cc.ts';

type Props = { value: string; onChange: (value: string) => void; checked: boolean };

/** Who else gets the reply, as addresses parted by commas. */
export function CcField({ value, onChange, checked }: Props) {
  const t = useT();
  const { addresses, wrong } = parseCc(value);
  const error =
    wrong.length > 0
      ? t('inbox.composer.ccWrong', { list: wrong.join(', ') })
      : addresses.length > mostCc && t('inbox.composer.ccMany', { count: mostCc });
  return (
    <TextInput
      label={t('inbox.composer.cc')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="email"
      autoComplete="off"
      error={checked && error}
    />
  );
}

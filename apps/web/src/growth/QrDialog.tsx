import type { LinkAddress } from '@madoguchi/contract';
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import record from '../customers/record/record.module.css';
import { apiUrl } from '../kit/api.ts';
import { Dialog } from './Dialog.tsx';
import styles from './growth.module.css';
import { useWords } from './words.ts';

const levels = ['L', 'M', 'Q', 'H'] as const;

/** A printed code for an address: its size, what it bears, and the files to save. */
export function QrDialog({ address, onClose }: { address: LinkAddress | null; onClose: () => void }) {
  const w = useWords();
  return (
    <Dialog
      title={w('growth.qr.of', { slug: address?.slug ?? '' })}
      opened={address !== null}
      onClose={onClose}
    >
      {address !== null && <QrForm address={address} />}
    </Dialog>
  );
}

export function QrForm({ address }: { address: LinkAddress }) {
  const w = useWords();
  const [mm, setMm] = useState(30);
  const [level, setLevel] = useState<string>('M');
  const [mark, setMark] = useState('1');
  const [text, setText] = useState('');
  const isMarked = /^[a-z0-9-]{1,20}$/u.test(mark);
  const [shown] = useDebouncedValue({ mm, level, mark: isMarked ? mark : '1', text: text.trim() }, 250);
  const url = (format: 'svg' | 'png') => apiUrl(`/link-addresses/${address.id}/qr`, { format, ...shown });
  return (
    <div className={record.form}>
      <div className={`${styles.qr} ${record.wide}`}>
        <img src={url('svg')} alt={w('growth.qr.preview')} />
      </div>
      <NumberInput
        label={w('growth.qr.mm')}
        value={mm}
        min={10}
        max={300}
        clampBehavior="blur"
        onChange={(value) => typeof value === 'number' && value >= 10 && value <= 300 && setMm(value)}
      />
      <NativeSelect
        label={w('growth.qr.level')}
        value={level}
        data={levels.map((value) => ({ value, label: w(`growth.qr.level.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setLevel(value)}
      />
      <TextInput
        className={record.wide}
        label={w('growth.qr.mark')}
        description={w('growth.qr.markHint')}
        value={mark}
        maxLength={20}
        onChange={({ currentTarget: { value } }) => setMark(value.toLowerCase())}
        error={!isMarked && w('growth.qr.markWrong')}
      />
      <TextInput
        className={record.wide}
        label={w('growth.qr.text')}
        value={text}
        maxLength={40}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <Group justify="flex-end" className={record.wide}>
        <Button component="a" variant="default" href={url('svg')} download={`qr-${address.slug}.svg`}>
          {w('growth.qr.svg')}
        </Button>
        <Button component="a" href={url('png')} download={`qr-${address.slug}.png`}>
          {w('growth.qr.png')}
        </Button>
      </Group>
    </div>
  );
}

import type { LinkAddress, LinkChannel, LinkDetail } from '@madoguchi/contract';
import { Button, NativeSelect } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { channelName, channels } from './channels.ts';
import styles from './growth.module.css';
import { Counts } from './LinkRow.tsx';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

type Props = { link: LinkDetail; mayWrite: boolean; onPrint: (address: LinkAddress) => void };

/** The short addresses of a link, to be copied and printed, and a way to one more. */
export function AddressList({ link, mayWrite, onPrint }: Props) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [channel, setChannel] = useState<LinkChannel>('any');
  return (
    <div className={styles.stack}>
      {link.addresses.map((address) => (
        <div key={address.id}>
          <CopyField label={channelName(w, address.channel)} value={address.url} />
          <div className={styles.facts}>
            <Counts clicks={address.clicks} />
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconQrcode size={16} aria-hidden />}
              aria-label={w('growth.qr.of', { slug: address.slug })}
              onClick={() => onPrint(address)}
            >
              {w('growth.qr.open')}
            </Button>
          </div>
        </div>
      ))}
      {mayWrite && (
        <div className={styles.tools}>
          <NativeSelect
            label={w('growth.link.channels')}
            value={channel}
            data={(['any', ...channels] as const).map((value) => ({
              value,
              label: channelName(w, value),
            }))}
            onChange={({ currentTarget: { value } }) =>
              setChannel(channels.find((each) => each === value) ?? 'any')
            }
          />
          <Button
            variant="default"
            loading={saving}
            onClick={() => void save(() => api.post(`/links/${link.id}/addresses`, { channel }))}
          >
            {w('growth.link.addAddress')}
          </Button>
        </div>
      )}
      <FormFailure error={error} />
    </div>
  );
}

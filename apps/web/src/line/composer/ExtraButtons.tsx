import { ActionIcon, Button, Group, Modal, Textarea, Tooltip } from '@mantine/core';
import { IconListCheck, IconSticker2, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { floating } from '../../inbox/floating.ts';
import { useT } from '../../kit/i18n.tsx';
import { stickerUrl } from '../logic/emoji.ts';
import { readChoices, sendable } from '../logic/extras.ts';
import type { ChoicesRead, Extra } from '../logic/extras.ts';
import { LinePicture } from '../thread/LinePicture.tsx';
import styles from './extras.module.css';

type Props = { disabled: boolean; onExtra: (extra: Extra) => void };

/** A sticker, choices for the customer's next answer, or an invitation to show who they are: one goes with an answer. */
export default function ExtraButtons({ disabled, onExtra }: Props) {
  const t = useT();
  const [shown, setShown] = useState<'sticker' | 'choices' | null>(null);
  const close = () => setShown(null);
  function take(extra: Extra) {
    onExtra(extra);
    close();
  }
  return (
    <>
      <Tooltip {...floating} label={t('line.sticker.add')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          disabled={disabled}
          aria-label={t('line.sticker.add')}
          onClick={() => setShown('sticker')}
        >
          <IconSticker2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip {...floating} label={t('line.choices.add')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          disabled={disabled}
          aria-label={t('line.choices.add')}
          onClick={() => setShown('choices')}
        >
          <IconListCheck size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip {...floating} label={t('line.link.add')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          disabled={disabled}
          aria-label={t('line.link.add')}
          onClick={() => onExtra({ type: 'account_link' })}
        >
          <IconUserCheck size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={shown !== null}
        onClose={close}
        title={t(shown === 'choices' ? 'line.choices.add' : 'line.sticker.add')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {shown === 'choices' ? <Choices onTake={take} /> : <Stickers onTake={take} />}
      </Modal>
    </>
  );
}

function Stickers({ onTake }: { onTake: (extra: Extra) => void }) {
  const t = useT();
  return (
    <ul className={styles['stickers']}>
      {sendable.map(({ packageId, stickerId }, index) => (
        <li key={stickerId}>
          <button
            type="button"
            className={styles['sticker']}
            onClick={() => onTake({ type: 'sticker', packageId, stickerId })}
          >
            <LinePicture
              src={stickerUrl(stickerId)}
              words={t('line.sticker.number', { number: index + 1 })}
              className={styles['picture']}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Choices({ onTake }: { onTake: (extra: Extra) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<Extract<ChoicesRead, { wrong: string }>['wrong'] | null>(null);
  function take() {
    const read = readChoices(text);
    if ('content' in read) onTake(read.content);
    else setWrong(read.wrong);
  }
  return (
    <div className={styles['choices']}>
      <Textarea
        label={t('line.choices.label')}
        description={t('line.choices.hint')}
        autosize
        minRows={3}
        maxRows={13}
        data-autofocus
        value={text}
        error={wrong === null ? null : t(`line.choices.${wrong}`)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWrong(null);
        }}
      />
      <Group justify="flex-end">
        <Button onClick={take}>{t('line.choices.take')}</Button>
      </Group>
    </div>
  );
}

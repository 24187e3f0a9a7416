import type { Tag, TagColour } from '@madoguchi/contract';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api, hasCode } from '../kit/api.ts';
import { Notice } from '../kit/Notice.tsx';
import { useT } from '../kit/i18n.tsx';
import { problemText } from '../kit/problemText.ts';
import { tagsQuery } from './queries.ts';
import { TagColourMark } from './TagChip.tsx';

const colours: readonly TagColour[] = ['ink', 'ai', 'shu', 'yamabuki', 'wakatake'];

/** Makes a tag, or changes its name and colour. */
export function TagForm({ tag, onClose }: { tag?: Tag; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [name, setName] = useState(tag?.name ?? '');
  const [colour, setColour] = useState<TagColour>(tag?.colour ?? 'ink');
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isMissing = name.trim() === '';
  const isTaken = hasCode(error, 'conflict');

  async function save(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setError(null);
    if (isMissing) return;
    const body = { name: name.trim(), colour };
    try {
      await (tag === undefined ? api.post('/tags', body) : api.patch(`/tags/${tag.id}`, body));
      await queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey });
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={tag === undefined ? t('tags.new') : t('tags.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void save(event)} noValidate style={{ display: 'grid', gap: 14 }}>
        <TextInput
          label={t('tags.name')}
          value={name}
          maxLength={40}
          required
          data-autofocus
          autoComplete="off"
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(null);
          }}
          error={checked && isMissing ? t('tags.nameMissing') : isTaken && t('tags.taken')}
        />
        <Group gap="xs" role="radiogroup" aria-label={t('tags.colour')}>
          {colours.map((one) => (
            <Button
              key={one}
              role="radio"
              aria-checked={one === colour}
              size="sm"
              variant={one === colour ? 'light' : 'default'}
              leftSection={<TagColourMark colour={one} />}
              onClick={() => setColour(one)}
            >
              {t(`tags.colour.${one}`)}
            </Button>
          ))}
        </Group>
        {error !== null && !isTaken && <Notice tone="bad">{problemText(t, error)}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

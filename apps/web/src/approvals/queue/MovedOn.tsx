import { Button } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';

type Props = { count: number; read: boolean; onRead: () => void };

/** Says that the conversation went on while a reply waited. Nothing is approved before somebody says to have read it. */
export function MovedOn({ count, read, onRead }: Props) {
  const t = useT();
  if (read) return <Notice tone="quiet">{t('approval.movedOn.done')}</Notice>;
  return (
    <Notice
      tone="careful"
      title={t('approval.movedOn', { count })}
      action={
        <Button size="xs" onClick={onRead}>
          {t('approval.movedOn.read')}
        </Button>
      }
    >
      {t('approval.movedOn.body')}
    </Notice>
  );
}

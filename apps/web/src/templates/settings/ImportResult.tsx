import type { ImportedTemplates } from '@madoguchi/contract';
import { Button, Group, Modal } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import styles from './Templates.module.css';

/** What became of a file that was taken in: what was added, what was there, what could not be read and why. */
export function ImportResult({ result, onClose }: { result: ImportedTemplates | null; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      opened={result !== null}
      onClose={onClose}
      title={t('templates.imported')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {result !== null && (
        <div className={styles.result}>
          <Notice tone={result.refused.length > 0 ? 'careful' : 'good'}>
            {t('templates.added', { count: result.added })}
          </Notice>
          {result.known.length > 0 && <p>{t('templates.known', { count: result.known.length })}</p>}
          {result.refused.length > 0 && (
            <>
              <p>{t('templates.refused', { count: result.refused.length })}</p>
              <ul>
                {result.refused.slice(0, 50).map(({ line, name, message }) => (
                  <li key={line}>
                    {t('templates.refusedLine', { line, name })} <span lang="en">{message}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Modal>
  );
}

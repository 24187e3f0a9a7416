import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { comboLabels } from '../kit/combo.ts';
import { useT } from '../kit/i18n.tsx';
import { useShortcuts } from '../kit/keys.ts';
import styles from './KeyHelp.module.css';

const isApple = /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** Every key that works on the screen behind it. */
export default function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const shortcuts = useShortcuts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={styles.keys}>
        {shortcuts.map(({ combo, description }) => (
          <div key={combo + description} className={styles.row}>
            <dt>{t(description)}</dt>
            <dd className={styles.combo}>
              {comboLabels(combo, isApple).map((keys, stroke) => (
                <Fragment key={keys.join('+')}>
                  {stroke > 0 && <span className={styles.then}>{t('keys.then')}</span>}
                  {keys.map((key) => (
                    <kbd key={key} className={styles.key}>
                      {key}
                    </kbd>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('keys.note')}</p>
    </Modal>
  );
}

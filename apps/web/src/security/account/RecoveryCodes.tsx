import { Button } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Notice } from '../../kit/Notice.tsx';
import { useMe } from '../../kit/session.tsx';
import styles from './account.module.css';

/** The recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useT();
  const { member, workspace } = useMe();
  const text = `${workspace.name} ${member.email}\n${t('account.codesTitle')}\n\n${codes.join('\n')}\n`;

  function save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = 'madoguchi-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Notice tone="careful" title={t('account.codesTitle')}>
      <p style={{ margin: 0 }}>{t('account.codesOnce')}</p>
      <ul className={styles.codes} aria-label={t('account.codesTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(text).then(() => notify(t('common.copied')))}
        >
          {t('account.codesCopy')}
        </Button>
        <Button variant="default" onClick={save}>
          {t('account.codesSave')}
        </Button>
        <Button onClick={onKept}>{t('account.codesKept')}</Button>
      </div>
    </Notice>
  );
}

import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useT } from './i18n.tsx';

/** Several lines to carry elsewhere, with a button that copies them and says so. */
export function CopyText({ label, hint, value }: { label: string; hint: string; value: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }

  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <Textarea
        label={label}
        description={hint}
        value={value}
        readOnly
        autosize
        minRows={4}
        w="100%"
        styles={{ input: { fontFamily: 'monospace', fontSize: 13, overflowX: 'auto' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import type { TestChannelResult } from '../../kit/contract.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import type { ChannelForm } from './ServerFields.tsx';
import { TestResult } from './TestResult.tsx';
import { connectionFields, testRequest } from './values.ts';

/** Tries reception and sending with what is typed, before anything is saved. Sends no mail. */
export function ConnectionTest({ channel }: { channel: ChannelForm }) {
  const t = useT();
  const [pending, setPending] = useState(false);
  const [result, setResult] = useState<TestChannelResult | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function test() {
    if (!channel.check(connectionFields)) return;
    setPending(true);
    setResult(null);
    setFailure(null);
    try {
      setResult(await api.post<TestChannelResult>('/channels/test', testRequest(channel.values)));
    } catch (error) {
      if (channel.show(error).length === 0) setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
      <Button
        variant="default"
        leftSection={<IconPlugConnected size={16} aria-hidden />}
        loading={pending}
        onClick={() => void test()}
      >
        {t('channel.test')}
      </Button>
      <div aria-live="polite" style={{ justifySelf: 'stretch' }}>
        {result !== null && <TestResult result={result} />}
        <FormFailure error={failure} />
      </div>
    </div>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useForm } from '../../kit/useForm.ts';
import { forwardsQuery } from '../queries.ts';

/** Another tool: what it is called and where it takes webhooks. */
export function ForwardForm({ channelId, onDone }: { channelId: string; onDone: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const tool = useForm({ initial: { name: '', url: '' }, rules: { name: required, url: required } });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={tool.submit(async ({ name, url }) => {
        await api.post(`/channels/${channelId}/line/forwards`, { name: name.trim(), url: url.trim() });
        await queryClient.invalidateQueries({ queryKey: forwardsQuery(channelId).queryKey });
        onDone();
      })}
    >
      <TextInput label={t('line.forwardName')} autoComplete="off" {...tool.field('name')} />
      <TextInput
        label={t('line.forwardUrl')}
        type="url"
        inputMode="url"
        placeholder="https://example.jp/line/webhook"
        autoComplete="off"
        {...tool.field('url')}
      />
      <FormFailure error={tool.failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={tool.pending}>
          {t('line.forwardAdd')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

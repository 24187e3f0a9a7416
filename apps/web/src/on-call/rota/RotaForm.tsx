import type { OnCallRota } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { bodyOf, changed, draftOf, moved, problemOf, withLine, without } from '../logic/rota.ts';
import styles from '../onCall.module.css';
import { Findings } from './Findings.tsx';
import { HoursChoice } from './HoursChoice.tsx';
import { ShiftLine } from './ShiftLine.tsx';

type Props = { rota: OnCallRota; onReload: () => void };

/** The whole rota in one form, saved at once. */
export function RotaForm({ rota, onReload }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayDecide = useCan('channels:write');
  const [draft, setDraft] = useState(() => draftOf(rota));
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [settled] = useDebouncedValue(draft, 400);
  const isWhole = (each: typeof draft) => each.lines.every((line) => problemOf(line) === null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isWhole(draft) || pending) return;
    setPending(true);
    setFailure(null);
    try {
      await api.put('/on-call', { basedOn: rota.revision, ...bodyOf(draft) });
      await queryClient.invalidateQueries({ queryKey: ['on-call'] });
      notify(t('onCall.rota.saved'));
      await navigate({ to: '/settings/on-call' });
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <form noValidate className={styles.stack} onSubmit={(event) => void submit(event)}>
      <HoursChoice hours={draft.hours} onChange={(hours) => setDraft({ ...draft, hours })} />
      <Section title={t('onCall.rota.shifts')} lead={t('onCall.rota.lead')}>
        <div className={styles.stack}>
          {draft.lines.length === 0 && <p className={styles.quiet}>{t('onCall.rota.none')}</p>}
          <ol className={styles.lines}>
            {draft.lines.map((line, at) => (
              <ShiftLine
                key={line.key}
                line={line}
                number={at + 1}
                isLast={at === draft.lines.length - 1}
                problem={checked ? problemOf(line) : null}
                onChange={(change) => setDraft(changed(draft, line.key, change))}
                onMove={(by) => setDraft(moved(draft, line.key, by))}
                onRemove={() => setDraft(without(draft, line.key))}
              />
            ))}
          </ol>
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={draft.lines.length >= 50}
              onClick={() => setDraft(withLine(draft))}
            >
              {t('onCall.rota.add')}
            </Button>
          </div>
        </div>
      </Section>
      <Section title={t('onCall.rota.check')} lead={t('onCall.rota.checkLead')}>
        <Findings body={isWhole(settled) && settled.lines.length > 0 ? bodyOf(settled) : null} />
      </Section>
      <FormFailure error={failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={pending} disabled={!mayDecide}>
          {t('common.save')}
        </Button>
        {hasCode(failure, 'conflict') && (
          <Button variant="default" onClick={onReload}>
            {t('onCall.rota.reload')}
          </Button>
        )}
      </div>
    </form>
  );
}

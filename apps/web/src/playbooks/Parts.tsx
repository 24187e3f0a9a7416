import type { InstalledPlaybook, Playbook, UninstalledPlaybook } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAttempt } from '../customers/data/useAttempt.ts';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { useCan } from '../kit/session.tsx';
import { chosenAtFirst, kinds, linesOf, requestFor } from './logic.ts';
import { Part } from './Part.tsx';
import styles from './playbooks.module.css';
import { Reminders } from './Reminders.tsx';
import { useWords } from './words.ts';

/** The parts of a set, kind by kind, with what can be done with those chosen. */
export function Parts({ playbook }: { playbook: Playbook }) {
  const words = useWords();
  const locale = useLocale();
  const mayInstall = useCan('automation:write');
  const { key, parts, installed, origin, reminders } = playbook;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { pending, attempt } = useAttempt();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenAtFirst(parts, locale)));
  const [asking, setAsking] = useState<'uninstall' | 'delete' | null>(null);
  const request = requestFor(parts, chosen);

  const choose = (part: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, part] : [...before].filter((each) => each !== part)));
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['playbooks'] });

  const install = () =>
    attempt(async () => {
      const done = await api.post<InstalledPlaybook>(`/playbooks/${key}/install`, request);
      await refresh();
      setChosen(new Set());
      notify(words('done', { added: done.added.length, updated: done.updated.length }));
    });
  async function takeOut() {
    const { removed, kept } = await api.post<UninstalledPlaybook>(`/playbooks/${key}/uninstall`);
    await refresh();
    notify(words('takenOut', { removed: removed.length, kept: kept.length }));
  }
  async function forget() {
    await api.delete(`/playbooks/${key}`);
    await refresh();
    await navigate({ to: '/settings/playbooks' });
  }

  return (
    <>
      <Reminders reminders={reminders} />
      {kinds.map((kind) => {
        const lines = linesOf(parts, kind, locale);
        return (
          lines.length > 0 && (
            <section key={kind} className={styles.group}>
              <h2 className={styles.groupTitle}>{words(`kind.${kind}`)}</h2>
              <ul className={styles.parts}>
                {lines.map((line) => (
                  <Part
                    key={line.key}
                    line={line}
                    chosen={chosen.has(line.key)}
                    readOnly={!mayInstall}
                    onChoose={(on) => choose(line.key, on)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {mayInstall && (
        <div className={styles.foot}>
          <Button disabled={request.parts.length === 0} loading={pending} onClick={() => void install()}>
            {words('install', { count: request.parts.length })}
          </Button>
          {installed > 0 && (
            <Button variant="default" onClick={() => setAsking('uninstall')}>
              {words('uninstall')}
            </Button>
          )}
          {installed === 0 && origin === 'imported' && (
            <Button variant="default" onClick={() => setAsking('delete')}>
              {words('delete')}
            </Button>
          )}
        </div>
      )}
      <Confirm
        opened={asking === 'uninstall'}
        title={words('uninstallTitle')}
        confirmLabel={words('uninstall')}
        dangerous
        onConfirm={takeOut}
        onClose={() => setAsking(null)}
      >
        {words('uninstallLead')}
      </Confirm>
      <Confirm
        opened={asking === 'delete'}
        title={words('deleteTitle')}
        confirmLabel={words('delete')}
        dangerous
        onConfirm={forget}
        onClose={() => setAsking(null)}
      >
        {words('deleteLead')}
      </Confirm>
    </>
  );
}

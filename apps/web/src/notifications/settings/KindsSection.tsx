import { Checkbox } from '@mantine/core';
import type { NotificationKind, NotificationSettings } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { ways, withAnytime, withWay } from '../logic/matrix.ts';
import styles from './settings.module.css';
import { useChangeSettings } from './useSettings.ts';

/** Each kind by each way; and which are told outside of one's hours too. */
export function KindsSection({ settings }: { settings: NotificationSettings }) {
  const t = useT();
  const change = useChangeSettings();
  return (
    <Section title={t('notifications.matrix')} lead={t('notifications.matrixLead')}>
      <table className={styles['matrix']}>
        <thead>
          <tr>
            <th scope="col">{t('notifications.matrixKind')}</th>
            {ways.map((way) => (
              <th key={way} scope="col" className={styles['way']}>
                {t(`notifications.way.${way}`)}
              </th>
            ))}
            <th scope="col" className={styles['way']}>
              {t('notifications.anytime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {settings.kinds.map((kind) => (
            <KindRow key={kind} kind={kind} settings={settings} onChange={change} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type RowProps = {
  kind: NotificationKind;
  settings: NotificationSettings;
  onChange: ReturnType<typeof useChangeSettings>;
};

function KindRow({ kind, settings, onChange }: RowProps) {
  const t = useT();
  const name = t(`notifications.kind.${kind}`);
  const chosen = settings.ways[kind];
  return (
    <tr>
      <th scope="row">{name}</th>
      {ways.map((way) => (
        <td key={way}>
          <label className={styles['cell']}>
            <Checkbox
              checked={chosen.includes(way)}
              aria-label={t('notifications.wayOf', { kind: name, way: t(`notifications.way.${way}`) })}
              onChange={(event) =>
                void onChange({ ways: { [kind]: withWay(chosen, way, event.currentTarget.checked) } })
              }
            />
            <span aria-hidden>{t(`notifications.way.${way}`)}</span>
          </label>
        </td>
      ))}
      <td>
        <label className={styles['cell']}>
          <Checkbox
            checked={settings.anytime.includes(kind)}
            disabled={settings.hours === null || !chosen.some((way) => way !== 'app')}
            aria-label={t('notifications.anytimeOf', { kind: name })}
            onChange={(event) =>
              void onChange({ anytime: withAnytime(settings.anytime, kind, event.currentTarget.checked) })
            }
          />
          <span aria-hidden>{t('notifications.anytime')}</span>
        </label>
      </td>
    </tr>
  );
}

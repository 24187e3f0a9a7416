import type { TemplateSummary } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../../kit/i18n.tsx';
import styles from './Templates.module.css';

/** Templates one under the other: name, first words, and how much it is used. */
export function TemplateRows({ label, templates }: { label: string; templates: readonly TemplateSummary[] }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {templates.map((template) => (
        <TemplateRow key={template.id} template={template} />
      ))}
    </ul>
  );
}

function TemplateRow({ template }: { template: TemplateSummary }) {
  const t = useT();
  const locale = useLocale();
  const { id, name, shortName, language, channel, shared, cue, beginning, statistics } = template;
  const lang = language === locale ? undefined : language;
  const facts = [
    ...(shared ? [] : [t('templates.own')]),
    ...(channel === null ? [] : [t(`templates.channel.${channel}`)]),
    ...(language === 'ja' ? [] : [t('templates.language.en')]),
  ];
  return (
    <li className={styles.row}>
      <Link to="/settings/templates/$id" params={{ id }} className={styles.link}>
        <span className={styles.words}>
          <span className={styles.name}>
            <span lang={lang}>{name}</span>
            {shortName !== '' && <span className={styles.short}>/{shortName}</span>}
            {facts.map((fact) => (
              <span key={fact} className={styles.badge}>
                {fact}
              </span>
            ))}
          </span>
          <span className={styles.beginning} lang={lang}>
            {(cue === '' ? beginning : cue).replaceAll(/\s+/gu, ' ')}
          </span>
        </span>
        <span className={styles.used}>
          {statistics.used === 0 ? t('templates.unused') : t('templates.used', { count: statistics.used })}
        </span>
      </Link>
    </li>
  );
}

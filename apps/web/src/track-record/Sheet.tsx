import type { TrackSheet } from '@madoguchi/contract';
import styles from './track-record.module.css';

/** The record as a buyer reads it. */
export function Sheet({ sheet }: { sheet: TrackSheet }) {
  const { language, title, company, day, sections } = sheet;
  return (
    <article className={styles['sheet']} lang={language}>
      <header className={styles['head']}>
        <p className={styles['day']}>{day}</p>
        <h3 className={styles['title']}>{title}</h3>
        <p>{company}</p>
      </header>
      {sections.map((section) => (
        <section key={section.key}>
          <h4 className={styles['part']}>{section.title}</h4>
          <dl className={styles['rows']}>
            {section.rows.map(({ label, text }, at) => (
              <div key={`${at} ${label}`}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {section.note !== '' && <p className={styles['note']}>{section.note}</p>}
        </section>
      ))}
    </article>
  );
}

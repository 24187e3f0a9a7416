import { Link } from '@tanstack/react-router';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useT } from './i18n.tsx';
import { setTabTitle } from './tabTitle.ts';
import styles from './Screen.module.css';

type Props = {
  title: string;
  /** What stands above the title, smaller: how a name is read. */
  above?: ReactNode;
  /** Wide enough for two columns. */
  wide?: boolean;
  /** One sentence under the title: what this place is for. */
  lead?: ReactNode;
  /** Where «back» leads, shown as a link above the title. */
  back?: {
    to:
      | '/inbox'
      | '/settings'
      | '/settings/channels'
      | '/settings/webhooks'
      | '/settings/letters'
      | '/settings/checklists'
      | '/settings/templates'
      | '/customers'
      | '/customers/companies'
      | '/customers/imports'
      | '/settings/automation'
      | '/settings/on-call'
      | '/settings/deadlines'
      | '/settings/playbooks'
      | '/improvements'
      | '/attention'
      | '/knowledge'
      | '/broadcasts'
      | '/handovers'
      | '/care'
      | '/care/plans'
      | '/care/courtesies'
      | '/growth'
      | '/growth/links'
      | '/growth/campaigns'
      | '/growth/experiments'
      | '/growth/ambassadors'
      | '/growth/voices'
      | '/growth/voices/walls'
      | '/growth/contests'
      | '/growth/programmes'
      | '/growth/programmes/events'
      | '/orders'
      | '/orders/imports'
      | '/orders/returns'
      | '/notices'
      | '/loyalty'
      | '/trust'
      | '/voices'
      | '/voices/feedback'
      | '/mentions'
      | '/mentions/import';
    label: string;
    onlyPhone?: boolean;
  };
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page with a heading, as the settings are; names the browser's tab too. */
export function Screen({ title, above, wide = false, lead, back, actions, children }: Props) {
  useTitle(title);
  return (
    <div className={styles.screen} data-wide={wide}>
      {back !== undefined && (
        <Link to={back.to} className={styles.back} data-only-phone={back.onlyPhone ?? false} data-print="no">
          <IconChevronLeft size={18} aria-hidden />
          {back.label}
        </Link>
      )}
      <header className={styles.head}>
        <div>
          {above}
          <h1 className={styles.title}>{title}</h1>
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/** Names the browser's tab while the page is shown. */
export function useTitle(title: string): void {
  const t = useT();
  useEffect(() => {
    setTabTitle(`${title} · ${t('app.name')}`);
  }, [title, t]);
}

/** A framed part of a screen with its own heading. */
export function Section({ title, lead, children }: { title?: string; lead?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      {title !== undefined && <h2 className={styles.sectionTitle}>{title}</h2>}
      {lead !== undefined && <p className={styles.sectionLead}>{lead}</p>}
      {children}
    </section>
  );
}

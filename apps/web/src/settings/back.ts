import type { Translate } from '../kit/i18n.tsx';

/** The way back to the list of settings, needed only where the list is not beside the screen. */
export function toSettings(t: Translate): { to: '/settings'; label: string; onlyPhone: true } {
  return { to: '/settings', label: t('settings.title'), onlyPhone: true };
}

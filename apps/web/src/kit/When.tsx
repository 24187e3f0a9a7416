import { useLocale } from './i18n.tsx';
import { useTimeZone } from './session.tsx';
import { formatDateTime, formatRelative } from './time.ts';

/** An instant in the workspace's zone; `relative` adds how long ago, beside the exact time. */
export function When({ at, relative = false }: { at: string; relative?: boolean }) {
  const locale = useLocale();
  const timeZone = useTimeZone();
  const near = formatRelative(at, locale);
  return (
    <time dateTime={at} title={near}>
      {formatDateTime(at, locale, timeZone)}
      {relative && (locale === 'ja' ? `（${near}）` : ` (${near})`)}
    </time>
  );
}

import type { Locale } from '@madoguchi/contract';
import type { Told } from './sending.store.ts';
import { groupsOf, type Group } from './words.ts';

export type Digest = { subject: string; text: string; html: string };

type Reader = { name: string; workspace: string; locale: Locale; timeZone: string };

const words: Record<
  Locale,
  {
    dear: (name: string) => string;
    intro: (count: number) => string;
    subject: (group: Group, count: number, workspace: string) => string;
    settings: string;
  }
> = {
  ja: {
    dear: (name) => `${name} 様`,
    intro: (count) => `窓口から${count}件のお知らせがあります。`,
    subject: (group, count, workspace) =>
      count === 1
        ? `【窓口】${group.lines[0] ?? ''}: ${group.title}`
        : `【窓口】${count}件のお知らせ（${workspace}）`,
    settings: '通知の設定',
  },
  en: {
    dear: (name) => `Dear ${name},`,
    intro: (count) =>
      count === 1 ? 'There is news from your desk.' : `There are ${count} pieces of news from your desk.`,
    subject: (group, count, workspace) =>
      count === 1 ? `${group.lines[0] ?? ''}: ${group.title}` : `${count} notifications (${workspace})`,
    settings: 'Notification settings',
  },
};

/**
 * One mail for all that there is to tell, as plain text and as simple HTML.
 *
 * @param origin where the desk is reached; null leaves links out
 */
export function digestOf(told: readonly Told[], reader: Reader, origin: string | null): Digest {
  const { locale } = reader;
  const groups = groupsOf(locale, told);
  const { dear, intro, subject, settings } = words[locale];
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const link = ({ path }: Group) => (origin === null ? null : origin + path);
  const when = (at: string) => timeText(at, reader);
  const settingsLink = origin === null ? null : `${origin}/settings/notifications`;
  const [firstGroup] = groups;
  const text = [
    dear(reader.name),
    '',
    intro(count),
    ...groups.flatMap((group) => [
      '',
      `■ ${group.title}`,
      ...group.lines.map((line) => `・${line}`),
      `  ${when(group.at)}`,
      ...(link(group) === null ? [] : [`  ${link(group)}`]),
    ]),
    ...(settingsLink === null ? [] : ['', '──────', `${settings}: ${settingsLink}`]),
  ].join('\n');
  const html = [
    `<p>${escaped(dear(reader.name))}</p><p>${escaped(intro(count))}</p>`,
    ...groups.map((group) => {
      const href = link(group);
      const anchor =
        href === null
          ? ''
          : `<p style="margin:4px 0"><a href="${escaped(href)}">${escaped(group.open)}</a></p>`;
      const lines = group.lines.map((line) => `<li>${escaped(line)}</li>`).join('');
      return (
        `<h2 style="font-size:16px;margin:20px 0 4px">${escaped(group.title)}</h2>` +
        `<ul style="margin:0;padding-left:20px">${lines}</ul>` +
        `<p style="margin:4px 0;color:#575c66">${escaped(when(group.at))}</p>${anchor}`
      );
    }),
    ...(settingsLink === null
      ? []
      : [`<hr><p><a href="${escaped(settingsLink)}">${escaped(settings)}</a></p>`]),
  ].join('\n');
  return {
    subject: firstGroup === undefined ? '' : subject(firstGroup, count, reader.workspace),
    text: `${text}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;line-height:1.7;color:#1e2126">${html}</body></html>`,
  };
}

/** `11月24日(火) 15:00` or `Tue 24 Nov, 15:00`, on the workspace's clock. */
function timeText(at: string, { locale, timeZone }: Reader): string {
  const parts = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone,
    month: locale === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => (parts.find((each) => each.type === type)?.value ?? '').replace('月', '');
  const [month, day, hour, minute] = ['month', 'day', 'hour', 'minute'].map(part);
  // Monday's own character is 月: not to be taken away.
  const weekday = parts.find((each) => each.type === 'weekday')?.value ?? '';
  if (locale === 'ja') return `${month}月${day}日(${weekday}) ${hour}:${minute}`;
  return `${weekday} ${day} ${month}, ${hour}:${minute}`;
}

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import type { Locale } from '@madoguchi/contract';
import type { PushTarget } from './device.store.ts';
import type { Told } from './sending.store.ts';
import type { VapidKeys } from './vapid.ts';
import { groupsOf } from './words.ts';

/** What the service worker shows; `tag` makes a later one take the place of an earlier one of the same place. */
export type PushNews = { title: string; body: string; path: string; tag: string; lang: Locale };

export function pushNews(told: readonly Told[], locale: Locale): PushNews | null {
  const [group] = groupsOf(locale, told);
  if (group === undefined) return null;
  const { title, lines, path, key } = group;
  return {
    title,
    body: lines.join('\n'),
    path,
    tag: key,
    lang: locale,
  };
}

const testWords: Record<Locale, { title: string; body: string }> = {
  ja: { title: '窓口', body: 'このブラウザーに通知が届くことを確かめました。' },
  en: { title: 'Madoguchi', body: 'Notifications reach this browser.' },
};

export function testPush(locale: Locale): PushNews {
  return { ...testWords[locale], path: '/notifications', tag: 'test', lang: locale };
}

/** How long a push service keeps news for a browser that is off, in seconds: until the next working day. */
const keptSeconds = 3 * 86_400;

export type PushRequest = { url: string; headers: Record<string, string>; body: Buffer };

/**
 * News encrypted for one browser (RFC 8291), so that the push service reads nothing of it, and signed (RFC 8292).
 *
 * @param publicUrl whom a push service may ask about us; it takes https addresses only
 */
export async function pushRequest(
  target: Pick<PushTarget, 'endpoint' | 'p256dh' | 'auth'>,
  news: PushNews,
  keys: VapidKeys,
  publicUrl: string | null,
): Promise<PushRequest> {
  const { default: webPush } = await import('web-push');
  const subject = publicUrl?.startsWith('https:') === true ? publicUrl : 'mailto:desk@madoguchi.invalid';
  const { endpoint, p256dh, auth } = target;
  const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(news), {
    TTL: keptSeconds,
    urgency: 'high',
    contentEncoding: 'aes128gcm',
    topic: news.tag.replaceAll('-', '').slice(0, 32),
    vapidDetails: { subject, ...keys },
  });
  const headers = Object.fromEntries(
    Object.entries(details.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  if (details.body === null) throw new Error('a push without a body');
  return { url: endpoint, headers, body: details.body };
}

/** Where somebody came from, as people in Japan speak of it. `kind` groups the rows of a report. */
export type Channel = { id: string; kind: ChannelKind; ja: string; en: string };

export const channelKinds = [
  'search',
  'social',
  'message',
  'video',
  'review',
  'shop',
  'blog',
  'news',
  'mail',
  'own',
  'other',
  'direct',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

type Row = Channel & { hosts: readonly string[]; apps?: readonly string[] };

/**
 * Sites by their hosts, the longer before the shorter (news.yahoo.co.jp before yahoo.co.jp), and Android apps as their
 * referrers name them. Looked through in 2026-11.
 */
const table: readonly Row[] = [
  {
    id: 'yahoo-shopping',
    kind: 'shop',
    ja: 'Yahoo!ショッピング',
    en: 'Yahoo! Shopping',
    hosts: ['shopping.yahoo.co.jp'],
  },
  { id: 'yahoo-news', kind: 'news', ja: 'Yahoo!ニュース', en: 'Yahoo! News', hosts: ['news.yahoo.co.jp'] },
  {
    id: 'yahoo-chiebukuro',
    kind: 'social',
    ja: 'Yahoo!知恵袋',
    en: 'Yahoo! Chiebukuro',
    hosts: ['chiebukuro.yahoo.co.jp', 'detail.chiebukuro.yahoo.co.jp'],
  },
  { id: 'yahoo-mail', kind: 'mail', ja: 'Yahoo!メール', en: 'Yahoo! Mail', hosts: ['mail.yahoo.co.jp'] },
  {
    id: 'yahoo',
    kind: 'search',
    ja: 'Yahoo! JAPAN',
    en: 'Yahoo! JAPAN',
    hosts: ['search.yahoo.co.jp', 'yahoo.co.jp'],
    apps: ['jp.co.yahoo.android.yjtop'],
  },
  {
    id: 'gmail',
    kind: 'mail',
    ja: 'Gmail',
    en: 'Gmail',
    hosts: ['mail.google.com'],
    apps: ['com.google.android.gm'],
  },
  {
    id: 'google-maps',
    kind: 'review',
    ja: 'Googleマップ',
    en: 'Google Maps',
    hosts: ['maps.google.com', 'maps.google.co.jp'],
    apps: ['com.google.android.apps.maps'],
  },
  {
    id: 'google',
    kind: 'search',
    ja: 'Google',
    en: 'Google',
    hosts: ['google.com', 'google.co.jp'],
    apps: ['com.google.android.googlequicksearchbox'],
  },
  { id: 'bing', kind: 'search', ja: 'Bing', en: 'Bing', hosts: ['bing.com'] },
  { id: 'duckduckgo', kind: 'search', ja: 'DuckDuckGo', en: 'DuckDuckGo', hosts: ['duckduckgo.com'] },
  {
    id: 'line',
    kind: 'message',
    ja: 'LINE',
    en: 'LINE',
    hosts: ['line.me', 'liff.line.me', 'lin.ee', 'page.line.me'],
    apps: ['jp.naver.line.android'],
  },
  {
    id: 'x',
    kind: 'social',
    ja: 'X',
    en: 'X',
    hosts: ['x.com', 'twitter.com', 't.co'],
    apps: ['com.twitter.android'],
  },
  {
    id: 'instagram',
    kind: 'social',
    ja: 'Instagram',
    en: 'Instagram',
    hosts: ['instagram.com'],
    apps: ['com.instagram.android'],
  },
  {
    id: 'facebook',
    kind: 'social',
    ja: 'Facebook',
    en: 'Facebook',
    hosts: ['facebook.com', 'fb.com'],
    apps: ['com.facebook.katana'],
  },
  { id: 'threads', kind: 'social', ja: 'Threads', en: 'Threads', hosts: ['threads.net', 'threads.com'] },
  { id: 'bluesky', kind: 'social', ja: 'Bluesky', en: 'Bluesky', hosts: ['bsky.app'] },
  { id: 'tiktok', kind: 'video', ja: 'TikTok', en: 'TikTok', hosts: ['tiktok.com'] },
  {
    id: 'youtube',
    kind: 'video',
    ja: 'YouTube',
    en: 'YouTube',
    hosts: ['youtube.com', 'youtu.be'],
    apps: ['com.google.android.youtube'],
  },
  { id: 'niconico', kind: 'video', ja: 'ニコニコ動画', en: 'Niconico', hosts: ['nicovideo.jp'] },
  {
    id: 'pinterest',
    kind: 'social',
    ja: 'Pinterest',
    en: 'Pinterest',
    hosts: ['pinterest.com', 'pinterest.jp'],
  },
  { id: 'note', kind: 'blog', ja: 'note', en: 'note', hosts: ['note.com'] },
  { id: 'ameba', kind: 'blog', ja: 'Amebaブログ', en: 'Ameba Blog', hosts: ['ameblo.jp', 'ameba.jp'] },
  {
    id: 'hatena',
    kind: 'blog',
    ja: 'はてな',
    en: 'Hatena',
    hosts: ['hatenablog.com', 'hatenablog.jp', 'hateblo.jp', 'hatena.ne.jp'],
  },
  {
    id: 'livedoor-blog',
    kind: 'blog',
    ja: 'ライブドアブログ',
    en: 'livedoor Blog',
    hosts: ['livedoor.jp', 'blog.jp'],
  },
  { id: 'fc2', kind: 'blog', ja: 'FC2ブログ', en: 'FC2 Blog', hosts: ['fc2.com'] },
  { id: 'kakaku', kind: 'review', ja: '価格.com', en: 'Kakaku.com', hosts: ['kakaku.com'] },
  { id: 'tabelog', kind: 'review', ja: '食べログ', en: 'Tabelog', hosts: ['tabelog.com'] },
  { id: 'gnavi', kind: 'review', ja: 'ぐるなび', en: 'Gurunavi', hosts: ['gnavi.co.jp'] },
  { id: 'hotpepper', kind: 'review', ja: 'ホットペッパー', en: 'Hot Pepper', hosts: ['hotpepper.jp'] },
  { id: 'retty', kind: 'review', ja: 'Retty', en: 'Retty', hosts: ['retty.me'] },
  { id: 'cosme', kind: 'review', ja: '@cosme', en: '@cosme', hosts: ['cosme.net', 'cosme.com'] },
  { id: 'lips', kind: 'review', ja: 'LIPS', en: 'LIPS', hosts: ['lipscosme.com'] },
  { id: 'mybest', kind: 'review', ja: 'マイベスト', en: 'mybest', hosts: ['my-best.com'] },
  { id: 'jalan', kind: 'review', ja: 'じゃらん', en: 'Jalan', hosts: ['jalan.net'] },
  {
    id: 'tripadvisor',
    kind: 'review',
    ja: 'トリップアドバイザー',
    en: 'Tripadvisor',
    hosts: ['tripadvisor.jp', 'tripadvisor.com'],
  },
  {
    id: 'rakuten-travel',
    kind: 'review',
    ja: '楽天トラベル',
    en: 'Rakuten Travel',
    hosts: ['travel.rakuten.co.jp'],
  },
  { id: 'rakuten-room', kind: 'social', ja: '楽天ROOM', en: 'Rakuten ROOM', hosts: ['room.rakuten.co.jp'] },
  { id: 'rakuten', kind: 'shop', ja: '楽天市場', en: 'Rakuten Ichiba', hosts: ['rakuten.co.jp'] },
  { id: 'amazon', kind: 'shop', ja: 'Amazon', en: 'Amazon', hosts: ['amazon.co.jp', 'amazon.com'] },
  { id: 'mercari', kind: 'shop', ja: 'メルカリ', en: 'Mercari', hosts: ['mercari.com'] },
  {
    id: 'smartnews',
    kind: 'news',
    ja: 'スマートニュース',
    en: 'SmartNews',
    hosts: ['smartnews.com'],
    apps: ['jp.gocro.smartnews.android'],
  },
  { id: 'gunosy', kind: 'news', ja: 'グノシー', en: 'Gunosy', hosts: ['gunosy.com'] },
  { id: 'prtimes', kind: 'news', ja: 'PR TIMES', en: 'PR TIMES', hosts: ['prtimes.jp'] },
  { id: 'chatgpt', kind: 'search', ja: 'ChatGPT', en: 'ChatGPT', hosts: ['chatgpt.com', 'chat.openai.com'] },
  { id: 'perplexity', kind: 'search', ja: 'Perplexity', en: 'Perplexity', hosts: ['perplexity.ai'] },
];

const direct: Channel = { id: 'direct', kind: 'direct', ja: '直接', en: 'Direct' };
const own: Channel = { id: 'own', kind: 'own', ja: '自社サイト', en: 'Own site' };

const byHost = new Map<string, Channel>();
const byApp = new Map<string, Channel>();
for (const { hosts, apps = [], id, kind, ja, en } of table) {
  const channel: Channel = { id, kind, ja, en };
  for (const host of hosts) byHost.set(host, channel);
  for (const app of apps) byApp.set(app, channel);
}

/** Every channel that referrers are classed by, for reports and filters. */
export const knownChannels: readonly Channel[] = [...new Set(byHost.values())];

/** The channel of a host or of the nearest domain above it. */
function nearest(host: string, channels: ReadonlyMap<string, Channel>): Channel | undefined {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const channel = channels.get(labels.slice(from).join('.'));
    if (channel !== undefined) return channel;
  }
  return undefined;
}

/**
 * Classes a Referer header; another site is its own channel under its host. Without one, or with one that is none, somebody
 * came directly: typed it, or from an app that does not say.
 *
 * @param ownHosts hosts of the company itself, with everything below them
 */
export function channelOf(referrer: string | null, ownHosts: readonly string[] = []): Channel {
  if (referrer === null || referrer.trim() === '') return direct;
  if (!URL.canParse(referrer)) return direct;
  const { protocol, hostname } = new URL(referrer);
  if (protocol === 'android-app:')
    return byApp.get(hostname) ?? { id: hostname, kind: 'other', ja: hostname, en: hostname };
  if (protocol !== 'http:' && protocol !== 'https:') return direct;
  const host = hostname.toLowerCase().replace(/\.$/u, '');
  const ours = new Map(ownHosts.map((each) => [each.toLowerCase(), own]));
  const known = nearest(host, ours) ?? nearest(host, byHost);
  if (known !== undefined) return known;
  // Google has a domain in every country.
  if (/^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/u.test(host)) return byHost.get('google.com') ?? direct;
  const name = host.replace(/^www\./u, '');
  return { id: name, kind: 'other', ja: name, en: name };
}

import type { BotReason, devices, LinkChannel } from '@madoguchi/contract';
import { channelOf, knownChannels, type Channel } from './referrers.ts';

export type Visit = {
  method: string;
  userAgent: string;
  referrer: string | null;
  /** Headers by which browsers say that nobody has clicked yet: Sec-Purpose, Purpose, X-Purpose, X-Moz. */
  purpose: string;
};
export type Device = (typeof devices)[number];

/**
 * Machines by their User-Agent, the first that fits. LINE fetches a preview as facebookexternalhit with line-poker behind
 * it (LINE Developers, «Page preview»), while LINE’s own browser says «Line/» behind a phone’s and is a person.
 * Looked through in 2026-11.
 */
const machines: readonly (readonly [BotReason, RegExp])[] = [
  ['line_preview', /line-poker|facebookexternalhit.*\bline\b|^line\b/iu],
  [
    'preview',
    /facebookexternalhit|facebot|meta-externalfetcher|twitterbot|slackbot|slack-imgproxy|discordbot|telegrambot|whatsapp|linkedinbot|pinterestbot|skypeuripreview|teams(?:bot)?\/|hatena|iframely|embedly|bitlybot|chatwork|lineworks|kakaotalk-scrap|mastodon|bluesky|cardyb|redditbot|mattermost/iu,
  ],
  [
    'scanner',
    /barracuda|proofpoint|mimecast|symantec|trendmicro|trend micro|fortinet|cisco secure|ironport|safelinks|microsoft office (?:protection|existence)|ms-?office|bingpreview|googleimageproxy|yahoomailproxy|urlscan|virustotal|checkpoint|zscaler|forcepoint|cloudmark|paloalto/iu,
  ],
  [
    'crawler',
    /(?<!\bcu)bot(?:\b|_)|crawl|spider|slurp|archiver|headless|phantom|lighthouse|pingdom|uptime|monitor|preview|scrap|fetch|python|curl|wget|java\/|okhttp|go-http|axios|node|undici|ruby|perl|php|libwww|httpclient|http_client|postman|insomnia|feed|rss|validator|google-(?:extended|inspectiontool|read-aloud)|apis-google|mediapartners|ichiro|naver|baidu|yandex|y!j-/iu,
  ],
];

/** Whose machine a visit was; null for a person’s browser. */
export function botOf({ method, userAgent, purpose }: Visit): BotReason | null {
  if (method === 'HEAD') return 'head';
  if (/prefetch|prerender|preview/iu.test(purpose)) return 'prefetch';
  if (userAgent.trim() === '') return 'no_agent';
  return machines.find(([, shape]) => shape.test(userAgent))?.[0] ?? null;
}

export function deviceOf(userAgent: string): Device {
  if (/ipad|tablet|kindle|silk|android(?!.*mobile)/iu.test(userAgent)) return 'tablet';
  if (/iphone|ipod|android|mobile|windows phone/iu.test(userAgent)) return 'phone';
  return /windows|macintosh|x11|cros|linux/iu.test(userAgent) ? 'desktop' : 'other';
}

/** Browsers within apps, which often send no referrer: by what they put into their User-Agent. */
const apps: readonly (readonly [string, RegExp])[] = [
  ['line', /\bLine\/\d/u],
  ['instagram', /Instagram/u],
  ['facebook', /FBAN|FBAV|FB_IAB/u],
  ['x', /Twitter(?:Android| for i)/u],
  ['tiktok', /musical_ly|BytedanceWebview|TikTok/u],
  ['yahoo', /YJApp/u],
  ['smartnews', /SmartNews/u],
  ['google', /\bGSA\//u],
];

/** Channels that an address can have and no referrer names. */
const own: Record<string, Channel> = {
  mail: { id: 'mail', kind: 'mail', ja: 'メール', en: 'E-mail' },
  print: { id: 'print', kind: 'other', ja: '印刷物', en: 'Print' },
  store: { id: 'store', kind: 'other', ja: '店頭', en: 'In the shop' },
  partner: { id: 'partner', kind: 'other', ja: '提携先', en: 'Partners' },
  referral: { id: 'referral', kind: 'other', ja: 'お客様の紹介', en: 'Told by customers' },
  ambassador: { id: 'ambassador', kind: 'other', ja: 'アンバサダー', en: 'Ambassadors' },
  code: { id: 'code', kind: 'other', ja: 'キャンペーンのコード', en: 'Campaign codes' },
  direct: { id: 'direct', kind: 'direct', ja: '直接', en: 'Direct' },
  own: { id: 'own', kind: 'own', ja: '自社サイト', en: 'Own site' },
};
const byId = new Map(knownChannels.map((channel) => [channel.id, channel]));

/** A channel by the id that is kept with a click; a site that nobody knows is called by its host. */
export function channelNamed(id: string): Pick<Channel, 'id' | 'ja' | 'en'> {
  const { ja, en } = own[id] ?? byId.get(id) ?? { ja: id, en: id };
  return { id, ja, en };
}

/** Where a visit came from: where its address was put, else whoever referred it, else the app it was opened in. */
export function channelOfVisit(
  put: LinkChannel,
  { referrer, userAgent }: Visit,
  ownHosts: readonly string[],
): string {
  if (put !== 'any') return put;
  const { id } = channelOf(referrer, ownHosts);
  if (id !== 'direct') return id.slice(0, 100);
  return apps.find(([, shape]) => shape.test(userAgent))?.[0] ?? id;
}

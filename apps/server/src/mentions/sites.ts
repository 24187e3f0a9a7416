import type { MentionSite } from '@madoguchi/contract';

/**
 * Sites whose words are not copied here: of these the address, the score and a summary of our own are kept. `terms`: the
 * site’s terms forbid it, in the paragraph at that address. `caution`: nobody has read them for this list yet, and a review site
 * usually does. To be looked at with counsel; a change is a new entry with its own day.
 */
export const sites: readonly MentionSite[] = [
  {
    host: 'tabelog.com',
    keeps: 'summary',
    basis: 'terms',
    terms: 'https://tabelog.com/help/rules/',
    from: '2026-11-22',
  },
  {
    host: 'amazon.co.jp',
    keeps: 'summary',
    basis: 'terms',
    terms: 'https://www.amazon.co.jp/gp/help/customer/display.html?nodeId=201909000',
    from: '2026-11-22',
  },
  ...(
    [
      ['cosme.net', 'https://www.cosme.net/'],
      ['kakaku.com', 'https://kakaku.com/'],
      ['review.rakuten.co.jp', 'https://review.rakuten.co.jp/'],
      ['hotpepper.jp', 'https://www.hotpepper.jp/'],
      ['jalan.net', 'https://www.jalan.net/'],
      ['tripadvisor.jp', 'https://www.tripadvisor.jp/'],
    ] as const
  ).map(
    ([host, terms]) => ({ host, keeps: 'summary', basis: 'caution', terms, from: '2026-11-22' }) as const,
  ),
];

/** What may be kept of what stands at an address; null where nothing is known against its words. */
export function siteOf(address: string): MentionSite | null {
  const host = URL.parse(address)?.hostname;
  if (host === undefined) return null;
  return sites.find((site) => host === site.host || host.endsWith(`.${site.host}`)) ?? null;
}

/** Domains on which anybody has an address: having it too makes nobody a colleague. */
const publicMail = new Set([
  'aol.com',
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'au.com',
  'softbank.ne.jp',
  'i.softbank.jp',
  'ymobile.ne.jp',
  'rakuten.jp',
  'gmail.com',
  'googlemail.com',
  'hotmail.co.jp',
  'hotmail.com',
  'icloud.com',
  'live.jp',
  'me.com',
  'msn.com',
  'nifty.com',
  'ocn.ne.jp',
  'outlook.com',
  'outlook.jp',
  'yahoo.co.jp',
  'yahoo.com',
]);

const keyOf = (address: string): string => address.trim().toLowerCase();
const domainOf = (address: string): string => keyOf(address).split('@').at(-1) ?? '';

/**
 * Recipients who are neither the customer nor of the house: not one of the customer's own addresses, no member, no
 * channel, and on no domain of a channel (unless anybody can have an address there).
 */
export function outsiders(
  recipients: readonly string[],
  known: { customer: readonly string[]; members: readonly string[]; channels: readonly string[] },
): string[] {
  const expected = new Set([...known.customer, ...known.members, ...known.channels].map(keyOf));
  const houses = new Set(known.channels.map(domainOf).filter((domain) => !publicMail.has(domain)));
  return recipients.filter((address) => !expected.has(keyOf(address)) && !houses.has(domainOf(address)));
}

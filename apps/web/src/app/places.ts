/** The places of the rail. */
export type Place =
  | '/today'
  | '/inbox'
  | '/approvals'
  | '/notifications'
  | '/calls'
  | '/customers'
  | '/promises'
  | '/attention'
  | '/growth'
  | '/trust'
  | '/knowledge'
  | '/broadcasts'
  | '/search'
  | '/settings';

/** What is reached from a place, and has an address of its own. */
const reached: { readonly [From in Place]?: readonly string[] } = {
  '/customers': ['/orders', '/notices', '/loyalty', '/handovers'],
  '/attention': ['/care', '/improvements', '/voices'],
  '/growth': ['/mentions'],
};

/** Whether a screen belongs to a place of the rail without its address saying so. */
export const isWithin = (place: Place, pathname: string): boolean =>
  reached[place]?.some((part) => pathname === part || pathname.startsWith(`${part}/`)) === true;

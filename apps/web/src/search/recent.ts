/** Searches of one's own, in this browser alone: newest first. */
const most = 8;

const keyOf = (memberId: string): string => `madoguchi-searches-${memberId}`;

export function recentSearches(memberId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(memberId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(memberId: string, query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches(memberId).filter((each) => each !== text);
  keep(memberId, [text, ...others].slice(0, most));
}

export function forgetSearches(memberId: string): void {
  keep(memberId, []);
}

/** A browser that keeps nothing (private windows, full storage) searches all the same. */
function keep(memberId: string, searches: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify(searches));
  } catch {
    // Nothing is lost but the list.
  }
}

// Apart from the schemas, so that a browser can have the names without their library.

/** `hashtag`: posts elsewhere that bear a hashtag; `photo`: photos handed in on a page of ours. */
export const contestKinds = ['hashtag', 'photo'] as const;

export const contestStates = ['planned', 'running', 'over', 'cancelled'] as const;

/** How an entry stands: by the last decision on it. */
export const entryStates = ['received', 'accepted', 'refused', 'winner'] as const;

/** What entries are looked for by; `withdrawn`: taken back by whoever handed it in. */
export const entryFilters = [...entryStates, 'withdrawn'] as const;

/** How prizes look beside the rules; counsel decides. `open`: no purchase is asked for. */
export const prizeVerdicts = ['none', 'open', 'within', 'over', 'unclear'] as const;

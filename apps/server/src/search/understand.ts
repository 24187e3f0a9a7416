import { parseSearch, type SearchResult, type SearchToken } from '@madoguchi/contract';
import { filters, type Setting } from './filters.ts';
import { searchForm } from './text.ts';
import { everything, type Wanted } from './wanted.ts';

/** More items than anybody types. */
const mostItems = 30;

const details: Record<SearchResult['problems'][number]['code'], string> = {
  unknown_date: 'This is no date. Write 2026-11-01, 11/1, 昨日, 先週, last-month or 3d.',
  unknown_status: 'There is no such status. Write open, in_progress, on_hold, done or active.',
  unknown_kind: 'Write note, inbound, outbound or mail.',
  unknown_attachment: 'Write has:attachment, or -has:attachment for messages without.',
  no_such_member: 'No member has this name or address. Write a part of it, me or none.',
  no_such_channel: 'No channel has this name or address.',
  no_such_tag: 'No tag is called so. Write a part of its name.',
  no_such_customer: 'No customer has this name, company, number or address.',
  no_such_order: 'No order has this number.',
  too_many_terms: 'This and what follows was left out: a search takes at most 30 items.',
};

export type Understanding = {
  wanted: Wanted;
  /** Whether anything was asked at all. */
  isEmpty: boolean;
  understood: SearchResult['understood'];
  problems: SearchResult['problems'];
};

/** What a query asks for. A filter that cannot be read is left out and said so: it never keeps the rest from being found. */
export async function understand(query: string, setting: Setting): Promise<Understanding> {
  const tokens = parseSearch(query);
  const wanted = everything();
  const understood: SearchResult['understood'] = [];
  const problems: SearchResult['problems'] = [];
  const refuse = (token: SearchToken, code: SearchResult['problems'][number]['code']): void => {
    problems.push({ item: query.slice(token.start, token.end), code, detail: details[code] });
  };
  const groups = new Map<string, SearchToken[]>();
  for (const token of tokens.slice(0, mostItems)) {
    const { filter, value, negated } = token;
    if (filter === null) {
      const term = searchForm(value).text.trim();
      if (term === '') continue;
      wanted.terms.push({ term, field: 0, negated });
      understood.push({ filter, value, negated, meaning: null });
    } else {
      const key = `${filter} ${negated}`;
      groups.set(key, [...(groups.get(key) ?? []), token]);
    }
  }
  const [beyond] = tokens.slice(mostItems);
  if (beyond !== undefined) refuse(beyond, 'too_many_terms');
  for (const group of groups.values()) {
    const [first] = group;
    if (first?.filter === undefined || first.filter === null) continue;
    const { filter, negated } = first;
    const values = group.map((token) => token.value);
    const readings = await filters[filter](values, negated, setting);
    for (const [n, token] of group.entries()) {
      const reading = readings[n];
      if (reading === undefined) continue;
      if (typeof reading === 'string') refuse(token, reading);
      else {
        reading.apply(wanted);
        understood.push({ filter, value: token.value, negated, meaning: reading.meaning });
      }
    }
  }
  return { wanted, isEmpty: understood.length === 0, understood, problems };
}

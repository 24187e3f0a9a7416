/** What the audit log's address says: filters that can be shared and gone back to. */
export type AuditFilter = { q?: string; person?: string; kind?: string; from?: string; to?: string };

const day = /^\d{4}-\d\d-\d\d$/u;

/** Reads the address; what is no filter is dropped, so that an old link still opens. */
export function parseAuditSearch(raw: Record<string, unknown>): AuditFilter {
  const text = (name: string) => {
    const value = raw[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const date = (name: string) => {
    const value = text(name);
    return value !== undefined && day.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const found = {
    q: text('q'),
    person: text('person'),
    kind: text('kind'),
    from: date('from'),
    to: date('to'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Milliseconds by which a zone is ahead of UTC at an instant. */
function ahead(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}

/** The instant at which a day begins in a zone. `days` later when given. */
export function startOfDay(date: string, timeZone: string, days = 0): string {
  const midnight = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  const near = midnight - ahead(midnight, timeZone);
  return new Date(midnight - ahead(near, timeZone)).toISOString();
}

/** The API's parameters: days become instants in the workspace's zone, the last day whole. */
export function toQuery(filter: AuditFilter, timeZone: string): Record<string, string> {
  const { q, person, kind, from, to } = filter;
  return {
    ...(q === undefined ? {} : { query: q }),
    ...(person === undefined ? {} : { person }),
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { to: startOfDay(to, timeZone, 1) }),
  };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.fixture.ts';
import type { OpenDesk } from '../testing/desk.fixture.ts';
import { openSampleDesk } from './sample-desk.fixture.ts';

/** Each GET of the API of a desk with sample data, and whatever is found in its lists: a row that an answer cannot say is a fault. */
let desk: OpenDesk;
let browser: Browser;
let paths: string[];
beforeAll(async () => {
  ({ desk, browser } = await openSampleDesk());
  const document = await browser.call<{ paths: Record<string, Record<string, unknown>> }>(
    'GET',
    '/api/v1/openapi.json',
  );
  paths = Object.entries(document.body.paths)
    .filter(([path, operations]) => 'get' in operations && !path.endsWith('/events'))
    .map(([path]) => path);
});
afterAll(() => desk.close());

const idsOf = (body: unknown): string[] => {
  const items: unknown = body !== null && typeof body === 'object' && 'items' in body ? body.items : [];
  return (Array.isArray(items) ? items : []).flatMap((item: unknown) =>
    item !== null && typeof item === 'object' && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
};

describe('every answer of a desk with sample data', () => {
  it('can be given: of each list, of what stands in it, and of what belongs to that', async () => {
    const failed: string[] = [];
    const found = new Map<string, string[]>();
    const ask = async (url: string) => {
      const { status, body } = await browser.call('GET', url);
      if (status >= 500) failed.push(`${status} ${url}`);
      return { status, body };
    };
    const plain = paths.filter((path) => !path.includes('{'));
    for (const path of plain) {
      const { status, body } = await ask(path);
      if (status === 200) found.set(path, idsOf(body));
    }
    const one = /^([^{]+)\/\{[^}]+\}((?:\/[^{]*)?)$/u;
    let asked = 0;
    for (const path of paths) {
      const [, list = '', rest = ''] = one.exec(path) ?? [];
      for (const id of (found.get(list) ?? []).slice(0, 8)) {
        const { status } = await ask(`${list}/${id}${rest}`);
        if (status === 200) asked += 1;
      }
    }
    expect(failed).toEqual([]);
    expect(plain.length).toBeGreaterThan(150);
    expect(asked).toBeGreaterThan(400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fetchPatiently,
  newPlace,
  setUp,
  startDesk,
  withKey,
  type Desk,
  type Owner,
  type Place,
} from './mail-desk.ts';

/** What a desk loads or starts only when it is wanted, from the files that users run: the bundle, not the sources. */
let place: Place;
let owner: Owner;
let desk: Desk;
beforeAll(async () => {
  place = await newPlace();
  owner = await setUp(place);
  desk = await startDesk(place);
});
afterAll(async () => {
  await desk.stop();
  await place.remove();
});

const get = (path: string): Promise<Response> =>
  fetchPatiently(`${desk.url}${path}`, { headers: { authorization: `Bearer ${owner.apiKey}` } });

describe('a desk as it is installed', () => {
  it('serves the web app, and the page that explains the API with its script', async () => {
    expect(await (await get('/')).text()).toContain('<div id="root"');
    const page = await (await get('/api/docs/')).text();
    const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1] ?? '';
    const loaded = await fetchPatiently(new URL(script, `${desk.url}/api/docs/`).href, {});
    expect([loaded.status, (await loaded.text()).length > 1_000_000]).toEqual([200, true]);
    expect(await (await get('/api/v1/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('checks Japanese with the dictionary, in the process of the language engine', async () => {
    const { status, body } = await withKey(desk.url, owner.apiKey)<{ findings: { rule: string }[] }>(
      'POST',
      '/language/check',
      { text: '部長がおっしゃられました。' },
    );
    expect(status).toBe(200);
    expect(body.findings.map(({ rule }) => rule)).toContain('double-honorific');
  });

  it('makes documents, lists, forecasts and numbers for Prometheus', async () => {
    const report = await get('/api/v1/reports/monthly.pdf?month=2026-10');
    expect([
      report.status,
      Buffer.from(await report.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ]).toEqual([200, '%PDF-']);
    for (const path of ['/api/v1/audit/export', '/api/v1/loyalty/forecast', '/metrics'])
      expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('answers assistants that speak MCP', async () => {
    const answer = await fetchPatiently(`${desk.url}/mcp`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${owner.apiKey}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        },
      }),
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('"serverInfo"')]);
  });

  it('wrote nothing to its log that went wrong', () => {
    const lines = desk.log
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { level: number });
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

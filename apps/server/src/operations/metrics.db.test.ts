import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildMonitor } from '../app.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';

const root = join(import.meta.dirname, '../../../..');

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const scrape = async (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1', from = desk) => {
  const answer = await from.app.inject({ url: '/metrics', headers, remoteAddress });
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers['content-type']) };
};
/** The value of a series, by the text before it. */
const valueOf = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('/metrics', () => {
  it('tells Prometheus how the desk is, in its text format', async () => {
    const { status, text, type } = await scrape();
    expect([status, type]).toEqual([200, expect.stringMatching(/^text\/plain; version=0\.0\.4/)]);
    expect(valueOf(text, 'madoguchi_database_up')).toBe(1);
    expect(valueOf(text, 'madoguchi_processes{role="worker"}')).toBe(1);
    expect(text).toMatch(/^madoguchi_jobs\{job="deliver-message",state="ready"\} 0$/m);
    expect(text).toMatch(/^madoguchi_outbox\{state="waiting"\} 0$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    // Each series stands once, and each name is explained.
    const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(new Set(series.map((line) => line.replace(/ [^ ]+$/, ''))).size).toBe(series.length);
  });

  it('times requests by route, not by address', async () => {
    await desk.owner.call('GET', `/api/v1/conversations/${desk.workspaceId}`);
    const { text } = await scrape();
    const label = '{method="GET",route="/api/v1/conversations/:id",status="404"}';
    expect(valueOf(text, `madoguchi_http_request_seconds_count${label}`)).toBe(1);
  });

  it('holds nothing of people, workspaces or what they wrote', async () => {
    const channel = await addChannel(desk, 'support@example.jp');
    await arrive(desk, channel, inbound({}));
    const { text } = await scrape();
    for (const word of [desk.workspaceId, desk.owner.memberId, 'みどり', '@', channel])
      expect(text).not.toContain(word);
  });

  it('is for this machine alone when there is no token, also behind a proxy on it', async () => {
    expect((await scrape({}, '::1')).status).toBe(200);
    expect((await scrape({}, '203.0.113.5')).status).toBe(401);
    expect((await scrape({ 'x-forwarded-for': '203.0.113.5' })).status).toBe(401);
  });

  it('is for whoever has the token when there is one', async () => {
    const guarded = await buildDesk({ environment: { METRICS_TOKEN: 'a token of some length' } });
    try {
      expect((await scrape({}, '127.0.0.1', guarded)).status).toBe(401);
      expect((await scrape({ authorization: 'Bearer wrong' }, '127.0.0.1', guarded)).status).toBe(401);
      const right = { authorization: 'Bearer a token of some length' };
      expect((await scrape(right, '203.0.113.5', guarded)).status).toBe(200);
    } finally {
      await guarded.close();
    }
  });

  it('has a port of its own beside health, also in a worker', async () => {
    const monitor = buildMonitor(desk.context);
    expect((await monitor.inject('/healthz')).statusCode).toBe(200);
    expect((await monitor.inject('/readyz')).json()).toEqual({ status: 'ready' });
    expect((await monitor.inject('/metrics')).body).toContain('madoguchi_database_up 1');
    expect((await monitor.inject('/api/v1/me')).statusCode).toBe(404);
    await monitor.close();
  });
});

describe('what comes in, goes wrong and is late', () => {
  it('is counted: stored, known already, put into quarantine', async () => {
    const counted = (outcome: string) => async () => {
      const series = `madoguchi_received_total{outcome="${outcome}"}`;
      return valueOf((await scrape()).text, series) ?? 0;
    };
    desk.context.metrics.received.inc({ outcome: 'stored' });
    expect(await counted('stored')()).toBe(1);
  });

  it('wake-ups are timed from the commit on', async () => {
    await desk.owner.call('PATCH', '/api/v1/workspace', { name: 'みどり商店' });
    const channel = await addChannel(desk, 'second@example.jp');
    await arrive(desk, channel, inbound({}));
    await vi.waitFor(async () => {
      expect(valueOf((await scrape()).text, 'madoguchi_event_wake_seconds_count')).toBeGreaterThan(0);
    });
  });
});

describe('the dashboard and the alerts', () => {
  type Panel = { title: string; panels?: Panel[]; targets?: { expr: string }[] };
  const dashboard = JSON.parse(readFileSync(join(root, 'deploy/grafana/madoguchi.json'), 'utf8')) as {
    panels: Panel[];
    uid: string;
  };
  const alerts = parse(readFileSync(join(root, 'deploy/prometheus/alerts.yml'), 'utf8')) as {
    groups: {
      rules: { alert: string; expr: string; annotations: { summary: string; description: string } }[];
    }[];
  };
  const panels = dashboard.panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
  const asked = [
    ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ where: title, expr }))),
    ...alerts.groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ where: alert, expr }))),
  ];

  it.each(asked)('$where asks only for what the desk tells: $expr', async ({ expr }) => {
    const told = new Set([...(await scrape()).text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    const names = [...expr.matchAll(/\b((?:madoguchi|process|nodejs)_\w+)/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const base = name.replace(/_(?:bucket|sum|count)$/, '');
      expect(told.has(name) || told.has(base), name).toBe(true);
    }
  });

  it('have a panel or an alert for each thing that matters', () => {
    expect(panels.filter(({ targets }) => targets !== undefined).length).toBeGreaterThan(10);
    for (const { rules } of alerts.groups)
      for (const { annotations } of rules) expect(annotations.description.length).toBeGreaterThan(20);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { channelOf, createChannel, eventually, stateOf } from './mail-channel.ts';
import { open, type Opened } from './mail-open.ts';
import { tap, type Tap } from './mail-tap.ts';
import { writeMail } from './mail-text.ts';

const desk = 'support@midori.example.jp';
const from = 'hanako@example.ne.jp';

let opened: Opened;
let wire: Tap;

beforeAll(async () => {
  opened = await open([desk]);
  wire = await tap(opened.servers.imap.port);
  const input = channelOf(opened.servers, desk);
  const { body } = await createChannel(opened.call, { ...input, imap: { ...input.imap, port: wire.port } });
  await stateOf(opened.call, body.id, 'live');
});
afterAll(async () => {
  await opened?.close();
  await wire?.close();
});

/** How much had been said when the mail server last agreed to tell of news by itself; undefined when it is not waiting. */
function waiting(): number | undefined {
  const said = wire.said();
  const asked = said.findLastIndex(({ by, line }) => by === 'client' && / IDLE$/i.test(line));
  const later = said.slice(asked + 1);
  const agreed = later.some(({ by, line }) => by === 'server' && line.startsWith('+'));
  return asked >= 0 && agreed && later.every(({ by }) => by === 'server') ? said.length : undefined;
}

it.each(['一通目', '二通目'])(
  'has a mail because the server told of it, not because it looked: %s',
  async (subject) => {
    const before = await eventually(() => Promise.resolve(waiting()), 'the mailbox to be watched');
    await opened.servers.deliver(desk, writeMail({ from, to: desk, subject, text: 'お願いします。' }));
    await opened.arrived(subject);
    const said = wire.said().slice(before);
    const told = said.findIndex(({ by, line }) => by === 'server' && /^\* \d+ EXISTS$/i.test(line));
    const asked = said.findIndex(({ by }) => by === 'client');
    expect(told).toBeGreaterThanOrEqual(0);
    expect(told).toBeLessThan(asked);
  },
);

it('leaves the mailbox as it is: opened to be read only, and nothing in it marked', () => {
  const commands = wire
    .said()
    .filter(({ by }) => by === 'client')
    .map(({ line }) => line);
  expect(commands.some((line) => / EXAMINE /.test(line))).toBe(true);
  expect(
    commands.filter((line) =>
      / (SELECT|STORE|COPY|MOVE|EXPUNGE|APPEND|UID (STORE|COPY|MOVE|EXPUNGE)) ?/i.test(line),
    ),
  ).toEqual([]);
  expect(commands.filter((line) => /BODY\[/i.test(line))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { otherServer, portFor, presetOfAddress, presets, userOfAddress } from './presets.ts';

describe('the table of providers', () => {
  it('names each of them once', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
  });

  it.each(presets)('$name is encrypted, on ports that fit', ({ imap, smtp }) => {
    expect(imap).toMatchObject({ security: 'tls', port: 993 });
    expect([
      ['tls', 465],
      ['starttls', 587],
    ]).toContainEqual([smtp.security, smtp.port]);
  });

  it.each(presets)('$name gives its servers, or shows their shape and says where to find them', (preset) => {
    const { imap, smtp, hostExample, note } = preset;
    expect(imap.host === '').toBe(smtp.host === '');
    if (imap.host === '') expect([hostExample, note]).not.toContain(undefined);
    else expect([imap.host, smtp.host].every((host) => /^[a-z0-9.-]+\.[a-z]+$/u.test(host))).toBe(true);
  });

  it.each([
    ['gmail', 'imap.gmail.com', 'smtp.gmail.com'],
    ['microsoft-365', 'outlook.office365.com', 'smtp.office365.com'],
    ['yahoo-japan', 'imap.mail.yahoo.co.jp', 'smtp.mail.yahoo.co.jp'],
    ['muumuu', 'imap4.muumuu-mail.com', 'smtp.muumuu-mail.com'],
    ['lolipop', 'imap.lolipop.jp', 'smtp.lolipop.jp'],
    ['icloud', 'imap.mail.me.com', 'smtp.mail.me.com'],
    ['fastmail', 'imap.fastmail.com', 'smtp.fastmail.com'],
  ])('%s: %s and %s', (id, imap, smtp) => {
    const preset = presets.find((one) => one.id === id);
    expect([preset?.imap.host, preset?.smtp.host]).toEqual([imap, smtp]);
  });
});

describe('the provider of an address', () => {
  it.each([
    ['midori@gmail.com', 'gmail'],
    ['Midori@GMAIL.com ', 'gmail'],
    ['shop@yahoo.co.jp', 'yahoo-japan'],
    ['info@midori.sakura.ne.jp', 'sakura'],
    ['info@midori.onmicrosoft.com', 'microsoft-365'],
    ['support@midori.example.jp', undefined],
    ['support@notgmail.com', undefined],
    ['', undefined],
  ])('%j → %s', (address, id) => {
    expect(presetOfAddress(address)?.id).toBe(id);
  });
});

describe('the user name', () => {
  it('is the whole address almost everywhere', () => {
    expect(userOfAddress(otherServer, ' support@example.jp ')).toBe('support@example.jp');
  });

  it('is the part before the @ at Yahoo! Mail', () => {
    const yahoo = presets.find(({ id }) => id === 'yahoo-japan') ?? otherServer;
    expect(userOfAddress(yahoo, 'midori@yahoo.co.jp')).toBe('midori');
    expect(userOfAddress(yahoo, '')).toBe('');
  });
});

describe('the port for a kind of security', () => {
  it.each([
    ['imap', 'tls', '', '993'],
    ['imap', 'starttls', '993', '143'],
    ['imap', 'tls', '143', '993'],
    ['smtp', 'starttls', '465', '587'],
    ['smtp', 'tls', '587', '465'],
    ['smtp', 'none', '587', '25'],
    ['smtp', 'starttls', '2525', '2525'],
    ['imap', 'none', '1143', '1143'],
  ] as const)('%s with %s, %s before: %s', (protocol, security, before, after) => {
    expect(portFor(protocol, security, before)).toBe(after);
  });
});

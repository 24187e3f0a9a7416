import { describe, expect, it } from 'vitest';
import { aChannel } from '../../kit/testing/samples.fixture.ts';
import { otherServer, presets } from './presets.ts';
import {
  connectionChange,
  createRequest,
  emptyValues,
  securityOf,
  testRequest,
  valuesOfChannel,
  valuesOfPreset,
} from './values.ts';

const filled = {
  ...emptyValues,
  name: ' お客様窓口 ',
  address: ' support@example.jp ',
  'imap.host': ' mail.example.jp ',
  'imap.user': 'support',
  'imap.password': ' secret with spaces ',
  'smtp.host': 'mail.example.jp',
  'smtp.user': 'support',
  'smtp.password': 'other',
};

describe('a new channel', () => {
  it('begins with the settings that are right most often', () => {
    expect(emptyValues).toMatchObject({ 'imap.port': '993', 'smtp.port': '465', 'imap.security': 'tls' });
    expect(emptyValues.firstSyncDays).toBe('30');
  });

  it('is asked for in the API’s shape, without stray spaces but with passwords as typed', () => {
    expect(createRequest(filled)).toEqual({
      type: 'email',
      name: 'お客様窓口',
      address: 'support@example.jp',
      signature: '',
      firstSyncDays: 30,
      allowSelfSigned: false,
      imap: {
        host: 'mail.example.jp',
        port: 993,
        security: 'tls',
        user: 'support',
        password: ' secret with spaces ',
      },
      smtp: { host: 'mail.example.jp', port: 465, security: 'tls', user: 'support', password: 'other' },
    });
  });

  it('is tried with the same servers', () => {
    const { imap, smtp } = createRequest(filled);
    expect(testRequest({ ...filled, allowSelfSigned: 'yes' })).toEqual({ imap, smtp, allowSelfSigned: true });
  });
});

describe('choosing a provider', () => {
  it('fills in the servers and the user name', () => {
    const gmail = presets.find(({ id }) => id === 'gmail') ?? otherServer;
    expect(valuesOfPreset(gmail, 'midori@gmail.com')).toEqual({
      'imap.host': 'imap.gmail.com',
      'imap.port': '993',
      'imap.security': 'tls',
      'imap.user': 'midori@gmail.com',
      'smtp.host': 'smtp.gmail.com',
      'smtp.port': '465',
      'smtp.security': 'tls',
      'smtp.user': 'midori@gmail.com',
    });
  });

  it('leaves the passwords alone', () => {
    expect(Object.keys(valuesOfPreset(otherServer, '')).filter((name) => name.endsWith('password'))).toEqual(
      [],
    );
  });
});

describe('a channel that exists', () => {
  it('is shown with its servers and never with its passwords', () => {
    expect(valuesOfChannel(aChannel())).toMatchObject({
      name: 'お客様窓口',
      'imap.host': 'sv0000.xserver.jp',
      'smtp.port': '465',
      'imap.password': '',
      'smtp.password': '',
    });
  });

  it('can be shown when it has no servers, as the sample', () => {
    expect(valuesOfChannel(aChannel({ type: 'sample', imap: null, smtp: null }))['imap.host']).toBe('');
  });

  it('keeps its passwords unless new ones are typed', () => {
    const change = connectionChange({ ...filled, 'imap.password': '' });
    expect(change.imap).not.toHaveProperty('password');
    expect(change.smtp).toMatchObject({ password: 'other' });
  });
});

describe('a kind of security by its name', () => {
  it.each([
    ['tls', 'tls'],
    ['starttls', 'starttls'],
    ['none', 'none'],
    ['', 'tls'],
  ])('%j → %s', (value, security) => {
    expect(securityOf(value)).toBe(security);
  });
});

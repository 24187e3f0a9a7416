import { describe, expect, it } from 'vitest';
import { refuseOpenAddress } from './flow.ts';
import { missingScopes, providerOf } from './provider.ts';

describe('a provider', () => {
  it('of Microsoft is asked for mail in the tenant named, else in any organisation', () => {
    const any = providerOf('microsoft', null, {});
    expect(any.authorize).toBe('https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize');
    expect(any.scopes).toEqual([
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'https://outlook.office.com/SMTP.Send',
      'offline_access',
    ]);
    expect(providerOf('microsoft', 'example.jp', {}).token).toContain('/example.jp/oauth2/v2.0/token');
    expect([any.imap.host, any.smtp]).toEqual([
      'outlook.office365.com',
      { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    ]);
  });

  it('is reached elsewhere where the desk is told so, and in one place only', () => {
    const other = providerOf('google', null, { token: 'https://a.example/token', revoke: null });
    expect(other).toMatchObject({
      token: 'https://a.example/token',
      revoke: null,
      authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    });
  });

  it.each([
    [undefined, 0],
    ['https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All', 0],
    ['https://outlook.office.com/smtp.send  https://outlook.office.com/imap.accessasuser.all openid', 0],
    ['https://outlook.office.com/SMTP.Send', 1],
    ['', 2],
  ])('that granted %j left out %d', (granted, count) => {
    expect(missingScopes(providerOf('microsoft', null, {}), granted)).toHaveLength(count);
  });
});

describe('an address to come back to', () => {
  const path = '/settings/channels/oauth/google';
  it.each(['https://desk.example.jp', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s will do',
    (origin) => expect(() => refuseOpenAddress(origin + path)).not.toThrow(),
  );
  it.each(['http://desk.example.jp', 'http://192.168.0.5:3000', 'http://localhost.evil.example'])(
    '%s is refused, with what to set',
    (origin) => expect(() => refuseOpenAddress(origin + path)).toThrow('PUBLIC_URL'),
  );
});

import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment).mailOauth;

describe('the applications registered with Google and Microsoft', () => {
  it('are none unless they are named', () => {
    expect(read({})).toEqual({
      google: { app: null, endpoints: {} },
      microsoft: { app: null, endpoints: {} },
    });
  });

  it('have an id and a secret, Microsoft’s a tenant too', () => {
    const both = read({
      GOOGLE_CLIENT_ID: 'g',
      GOOGLE_CLIENT_SECRET: 'gs',
      MICROSOFT_CLIENT_ID: 'm',
      MICROSOFT_CLIENT_SECRET: 'ms',
      MICROSOFT_TENANT: 'example.onmicrosoft.com',
    });
    expect(both.google.app).toEqual({ clientId: 'g', clientSecret: 'gs', tenant: null });
    expect(both.microsoft.app).toEqual({
      clientId: 'm',
      clientSecret: 'ms',
      tenant: 'example.onmicrosoft.com',
    });
  });

  it.each([
    [{ GOOGLE_CLIENT_ID: 'g' }, 'GOOGLE_CLIENT_SECRET'],
    [{ MICROSOFT_CLIENT_SECRET: 'x' }, 'MICROSOFT_CLIENT_ID'],
  ])('are not half known: %j', (environment, missing) =>
    expect(() => read(environment)).toThrow(new RegExp(missing)),
  );
});

describe('other endpoints', () => {
  const endpoints = (json: unknown) => read({ MAIL_OAUTH_ENDPOINTS: JSON.stringify(json) });

  it('take the place of the usual ones, where they are named', () => {
    const token = 'https://login.partner.microsoftonline.cn/common/oauth2/v2.0/token';
    expect(endpoints({ microsoft: { token } }).microsoft.endpoints).toEqual({ token });
  });

  it('may be in clear text on this machine alone: secrets go there', () => {
    expect(endpoints({ google: { token: 'http://127.0.0.1:9/token' } }).google.endpoints.token).toBeDefined();
    for (const token of ['http://example.jp/token', 'http://127.0.0.1.evil.example/token', 'ftp://x/'])
      expect(() => endpoints({ google: { token } })).toThrow(ConfigError);
  });

  it.each(['{', '[]', '{"yahoo": {}}', '{"google": {"tokn": "https://a.jp/"}}', '"x"'])(
    'that cannot be read are refused: %s',
    (text) => expect(() => read({ MAIL_OAUTH_ENDPOINTS: text })).toThrow('MAIL_OAUTH_ENDPOINTS'),
  );
});

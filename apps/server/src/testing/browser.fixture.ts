import type { InjectOptions } from 'fastify';
import type { App } from '../platform/http/index.ts';
import type { Answer, Person } from './desk.fixture.ts';

/** A browser that shows our own pages: it keeps cookies and sends the header that foreign pages cannot. */
export type Browser = {
  call: Person['call'];
  cookies: Map<string, string>;
  signIn: (account: { email: string; password: string }) => Promise<Answer<Record<string, unknown>>>;
};

export function openBrowser(app: App, address = '192.0.2.1'): Browser {
  const cookies = new Map<string, string>();
  const call: Person['call'] = async <T>(
    method: string,
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request: InjectOptions = {
      method: method as 'GET',
      url,
      remoteAddress: address,
      headers: { 'x-requested-with': 'madoguchi', ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    };
    const response = await app.inject(request);
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: (isJson ? response.json() : response.body) as T,
      headers: response.headers,
    };
  };
  return { call, cookies, signIn: (account) => call('POST', '/api/v1/session', account) };
}

import Fastify, { type FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionToken } from './authenticate.ts';

let app: FastifyInstance;
beforeAll(() => {
  app = Fastify();
  app.get('/', (request) => ({ token: sessionToken(request) }));
});
afterAll(() => app.close());

async function tokenOf(cookie?: string): Promise<string | null> {
  const headers = cookie === undefined ? {} : { cookie };
  return (await app.inject({ url: '/', headers })).json<{ token: string | null }>().token;
}

describe('the session that a request is of', () => {
  it.each([
    ['madoguchi.session_token=abc.signature', 'abc'],
    ['__Secure-madoguchi.session_token=abc.signature', 'abc'],
    ['theme=dark; madoguchi.session_token=abc.signature; a=b', 'abc'],
    ['madoguchi.session_token=abc.sig%3Dnature%3D', 'abc'],
    ['madoguchi.session_token=abc.sig=nature==', 'abc'],
    ['madoguchi.session_token=abc%2Esignature', 'abc'],
    ['madoguchi.session_token=first.x; madoguchi.session_token=second.x', 'first'],
    ['madoguchi.session_token=%E0%A4%A', '%E0%A4%A'],
    ['madoguchi.session_token=', ''],
  ])('stands in the cookie «%s»', async (cookie, token) => {
    expect(await tokenOf(cookie)).toBe(token);
  });

  it.each([undefined, '', 'theme=dark', 'xmadoguchi.session_token=a.b', 'session_token=a.b', '=;;='])(
    'is none in the cookie «%s»',
    async (cookie) => {
      expect(await tokenOf(cookie)).toBeNull();
    },
  );

  it('is found or not in any cookie, without failing', async () => {
    const text = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    });
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const token = await tokenOf(`madoguchi.session_token=${value}`);
        expect(token === null || !token.includes('.')).toBe(true);
      }),
    );
  });
});

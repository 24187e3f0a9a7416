import type { Article } from '@madoguchi/contract';
import { crc32, deflateSync } from 'node:zlib';
import type { Desk, Person } from '../testing/desk.fixture.ts';

/** Writes an article and answers it. */
export async function writeArticle(by: Person, fields: object): Promise<Article> {
  const { status, body } = await by.call<Article>('POST', '/api/v1/articles', {
    question: '返品はできますか',
    answer: '30日以内に承ります。',
    ...fields,
  });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** An article that is published. */
export const publish = (
  by: Person,
  question: string,
  answer: string,
  fields: object = {},
): Promise<Article> => writeArticle(by, { question, answer, state: 'published', ...fields });

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A real PNG of one colour. */
export function aPng(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0xb0)])),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sends a picture as the editor does. */
export async function sendPicture(
  desk: Pick<Desk, 'app'>,
  by: Person,
  content: Buffer,
  type = 'image/png',
): Promise<{ status: number; id: string; code: string }> {
  const response = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/article-pictures',
    headers: { authorization: `Bearer ${by.apiKey}`, 'content-type': type },
    payload: content,
  });
  const body: { id?: string; code?: string } = response.json();
  return { status: response.statusCode, id: body.id ?? '', code: body.code ?? '' };
}

import { z } from 'zod';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { instanceSecret, type SecretBox } from '../platform/secrets/index.ts';

const keyPair = z.object({ publicKey: z.string(), privateKey: z.string() });

/** The desk's keys for the browsers' push services (VAPID, RFC 8292). */
export type VapidKeys = z.infer<typeof keyPair>;

/**
 * The keys of this desk, made when they are first needed and kept sealed.
 * @throws AppError `unprocessable` when they were sealed with a master key that is not here
 */
export async function vapidKeys(database: Database, box: SecretBox): Promise<VapidKeys> {
  const { default: webPush } = await import('web-push');
  const text = await database.outside((tx) =>
    instanceSecret(
      tx,
      box,
      'web-push',
      () => JSON.stringify(webPush.generateVAPIDKeys()),
      () => {
        throw new AppError(
          'unprocessable',
          'The keys for browser push were made with another master key than the one here. Give this process the same secret.key or MADOGUCHI_SECRET.',
        );
      },
    ),
  );
  return keyPair.parse(JSON.parse(text));
}

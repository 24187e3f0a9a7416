import { z } from 'zod';
import type { SealedColumn, SecretBox } from '../platform/secrets/index.ts';

/** The signing secrets of a webhook: the one in force first, then the one before it. */
const sealedForm = z.array(z.string()).min(1).max(2);

const place = (webhookId: string): string => `webhook ${webhookId}`;

/** Where they lie, for sealing them anew when the master key changes. */
export const sealedWebhookSecrets: SealedColumn = { table: 'webhook', column: 'secrets', contextOf: place };

export function sealSecrets(box: SecretBox, webhookId: string, secrets: readonly string[]): Buffer {
  return box.seal(JSON.stringify(secrets), place(webhookId));
}

/** @throws when they were sealed with another key, or for another webhook. */
export function openSecrets(box: SecretBox, webhookId: string, sealed: Buffer): string[] {
  return sealedForm.parse(JSON.parse(box.open(sealed, place(webhookId))));
}

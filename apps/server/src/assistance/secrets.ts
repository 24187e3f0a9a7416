import type { SealedColumn, SecretBox } from '../platform/secrets/index.ts';

const place = (id: string): string => `assistance ${id}`;

/** Where the API keys of models lie, for sealing them anew when the master key changes. */
export const sealedModelKeys: SealedColumn = {
  table: 'assistance_settings',
  column: 'key',
  contextOf: place,
};

export function sealKey(box: SecretBox, id: string, key: string): Buffer {
  return box.seal(key, place(id));
}

/** @throws when it was sealed with another master key, or for another workspace. */
export function openKey(box: SecretBox, id: string, sealed: Buffer): string {
  return box.open(sealed, place(id));
}

import { createHmac } from 'node:crypto';

/** Tells one master secret from another and nothing about either: what a backup and its secret are matched by. */
export function secretMark(secret: Buffer): string {
  return createHmac('sha256', secret).update('madoguchi backup mark').digest('hex').slice(0, 16);
}

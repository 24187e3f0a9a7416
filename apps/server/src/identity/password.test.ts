import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

it('verifies the password it hashed and no other', async () => {
  const hash = await hashPassword('correct horse battery');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword({ hash, password: 'correct horse battery' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'correct horse batterY' })).toBe(false);
});

it('takes a password typed full-width or half-width for the same', async () => {
  const hash = await hashPassword('ﾊﾟｽﾜｰﾄﾞ１２３４５６');
  expect(await verifyPassword({ hash, password: 'パスワード123456' })).toBe(true);
});

it('salts: the same password never hashes to the same text', async () => {
  expect(await hashPassword('aaaaaaaaaaaa')).not.toBe(await hashPassword('aaaaaaaaaaaa'));
});

it('answers false, not an error, for a hash it does not know', async () => {
  expect(await verifyPassword({ hash: 'plain', password: 'plain' })).toBe(false);
});

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { selfSignedCertificate } from './mail-certificate.ts';

it('makes a certificate for this machine alone, signed with its own key', () => {
  const { cert, key } = selfSignedCertificate();
  const certificate = new X509Certificate(cert);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('example.jp')).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2049);
  expect(selfSignedCertificate().cert).not.toBe(cert);
});

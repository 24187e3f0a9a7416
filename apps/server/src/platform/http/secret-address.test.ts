import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfAddress, keyedSecretAddress, newSecretAddress, workspaceOfAddress } from './secret-address.ts';

describe('a secret address', () => {
  it('says which workspace it belongs to, and is never the same twice', () => {
    fc.assert(
      fc.property(fc.uuid(), (workspaceId) => {
        const [one, other] = [newSecretAddress(workspaceId), newSecretAddress(workspaceId)];
        expect(workspaceOfAddress(one)).toBe(workspaceId);
        expect(one).not.toBe(other);
        expect(hashOfAddress(one)).not.toEqual(hashOfAddress(other));
      }),
      { numRuns: 30 },
    );
  });

  it('that comes of a key is the same each time, and another for any other key, workspace or purpose', () => {
    const words = fc.array(fc.string(), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.string(),
        words,
        words,
        (workspaceId, other, key, purpose, another) => {
          const address = keyedSecretAddress(workspaceId, key, purpose);
          expect(workspaceOfAddress(address)).toBe(workspaceId);
          expect(keyedSecretAddress(workspaceId, key, [...purpose])).toBe(address);
          expect(keyedSecretAddress(workspaceId, `${key}!`, purpose)).not.toBe(address);
          expect(keyedSecretAddress(other, key, purpose) === address).toBe(other === workspaceId);
          const isSame = JSON.stringify(another) === JSON.stringify(purpose);
          expect(keyedSecretAddress(workspaceId, key, another) === address).toBe(isSame);
        },
      ),
    );
  });

  it('is none of ours when it is anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(workspaceOfAddress(text)).toBeNull();
      }),
    );
    expect(workspaceOfAddress('A'.repeat(53))).toBeNull();
    expect(workspaceOfAddress(`${'A'.repeat(53)}!`)).toBeNull();
  });
});

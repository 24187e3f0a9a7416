import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfAddress, newSecretAddress, workspaceOfAddress } from './secret-address.ts';

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

import { describe, expect, it } from 'vitest';
import { offered } from './debian.ts';

const policy = `postfix:
  Installed: (none)
  Candidate: 3.7.11
  Version table:
     3.7.11 500
postgresql-15:
  Installed: (none)
  Candidate: (none)
  Version table:
dovecot-imapd:
  Installed: 1:2.3.19
  Candidate: 1:2.3.19
`;

describe('which packages are asked for', () => {
  it('is those that this Debian offers', () => {
    expect(offered(['postfix', 'postgresql-15', 'dovecot-imapd'], policy)).toEqual([
      'postfix',
      'dovecot-imapd',
    ]);
  });

  it('is none where the lists are empty', () => {
    expect(offered(['postfix'], '')).toEqual([]);
  });

  it('does not take one package for another whose name begins the same', () => {
    expect(offered(['post', 'dovecot'], policy)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsIn, canEnter, chooseAccount, isRoot } from './account.ts';

const debian = `root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
`;

describe('the accounts PostgreSQL may run as', () => {
  it('are its own, then nobody', () => {
    expect(accountsIn(debian)).toEqual([
      { uid: 101, gid: 104 },
      { uid: 65_534, gid: 65_534 },
    ]);
  });

  it('never include root, by whatever name', () => {
    expect(
      accountsIn(
        'postgres:x:0:0::/:/bin/sh\nnobody:*:-2:-2::/:/usr/bin/false\n_postgres:*:216:216::/:/usr/bin/false',
      ),
    ).toEqual([{ uid: 216, gid: 216 }]);
    fc.assert(
      fc.property(fc.string(), (passwd) => accountsIn(`${passwd}\n${debian}`).every(({ uid }) => uid > 0)),
    );
  });
});

describe('the chosen account', () => {
  it.runIf(isRoot())('goes on with the data of the one before', async () => {
    expect(await chooseAccount({ uid: 4321, gid: 4321 })).toEqual({ uid: 4321, gid: 4321 });
  });

  it.runIf(isRoot())('is another than root, though the data be root’s', async () => {
    expect((await chooseAccount({ uid: 0, gid: 0 }))?.uid).toBeGreaterThan(0);
  });

  it.skipIf(isRoot())('is the present user', async () => {
    expect(await chooseAccount({ uid: 4321, gid: 4321 })).toBeUndefined();
  });
});

describe('entering a folder', () => {
  it('is possible where everybody may', async () => {
    expect(await canEnter('/', undefined)).toBe(true);
    expect(await canEnter('/', await chooseAccount(undefined))).toBe(true);
  });

  it.runIf(isRoot())('is not where there is none', async () => {
    expect(await canEnter('/no such folder', await chooseAccount(undefined))).toBe(false);
  });
});

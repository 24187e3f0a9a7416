import { describe, expect, it } from 'vitest';
import { judge, refuseWeak, shortestPassword } from './strength.ts';

describe('a password', () => {
  it.each([
    'four unrelated words here',
    'さくらがさいたよきれいだ傘と湖',
    'xK9#mQ2$vL5@nR8',
    'midori shoten fukuro 2026',
    'Correct Horse Battery Staple',
  ])('«%s» is accepted', async (password) => {
    expect(await judge(password)).toMatchObject({ acceptable: true, weakness: null });
  });

  it.each([
    ['fourteen chars', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaa', 'repeated'],
    ['sakurasakurasakura', 'repeated'],
    ['パスワードパスワードパスワード', 'repeated'],
    ['123456789012345', 'common'],
    ['qwertyuiopasdfghjkl', 'common'],
    ['zxcvbnm,./zxcvbn', 'keyboard'],
    ['abcdefghijklmnopqrst', 'sequence'],
    ['madoguchi madoguchi', 'personal'],
  ])('«%s» is refused: %s', async (password, weakness) => {
    const verdict = await judge(password);
    expect(verdict.acceptable).toBe(false);
    expect(verdict.weakness).toBe(weakness);
    expect(verdict.score).toBeLessThan(3);
  });

  it('is measured as it is kept: in one width and form', async () => {
    const wide = await judge('ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ');
    expect(wide).toEqual(await judge('passwordpassword'));
  });

  it('made of one’s own name, address or desk is refused', async () => {
    const about = ['鈴木 花子', 'hanako.suzuki@example.jp'];
    expect(await judge('hanako.suzuki@example.jp', about)).toMatchObject({
      acceptable: false,
      weakness: 'personal',
    });
    expect(await judge('hanako suzuki example', about)).toMatchObject({ acceptable: false });
  });

  it('needs no mixture of characters (NIST SP 800-63B-4): lower-case words alone will do', async () => {
    await expect(refuseWeak('umbrella copper violin lake', [])).resolves.toBeUndefined();
    expect(shortestPassword).toBe(15);
  });

  it('of the longest kind is judged in a moment', async () => {
    expect(await judge('Xk9mQ2vL5nR8abzq'.repeat(8))).toMatchObject({ acceptable: true });
  });

  it('that is refused is told what to do instead', async () => {
    await expect(refuseWeak('qwertyuiopasdfghjkl', [])).rejects.toMatchObject({
      code: 'weak_password',
      message: expect.stringContaining('several unrelated words'),
    });
  });
});

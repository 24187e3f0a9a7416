import fc from 'fast-check';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { ApiError, errorFromAnswer } from '../../kit/problem.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { answerAt } from './Arrival.tsx';
import { apartMs, cameraFault, findReader, readAlong, sightings } from './camera.ts';
import { CameraView, type CameraState } from './DoorCamera.tsx';
import { aGuest } from './samples.fixture.ts';

const readerOf = (...formats: string[]) =>
  class {
    static getSupportedFormats = () => Promise.resolve(formats);
    detect = () => Promise.resolve([{ rawValue: 'C4T7KR' }]);
  };

describe('a browser', () => {
  it('that reads QR codes is asked for them alone', async () => {
    const scope = { isSecureContext: true, BarcodeDetector: readerOf('ean_13', 'qr_code') };
    expect(await findReader(scope)).toHaveProperty('detect');
  });

  it.each([
    ['has no reader', { isSecureContext: true }, 'noReader'],
    ['reads other codes only', { isSecureContext: true, BarcodeDetector: readerOf('ean_13') }, 'noReader'],
    ['reads nothing here', { isSecureContext: true, BarcodeDetector: readerOf() }, 'noReader'],
    ['has something else by that name', { isSecureContext: true, BarcodeDetector: {} }, 'noReader'],
    ['came without https', { isSecureContext: false, BarcodeDetector: readerOf('qr_code') }, 'insecure'],
    ['does not say how it came', {}, 'insecure'],
  ])('that %s says so', async (_what, scope, answer) => {
    expect(await findReader(scope)).toBe(answer);
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'noCamera'],
    ['OverconstrainedError', 'noCamera'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['InvalidStateError', 'stopped'],
  ])('that says %s means: %s', (name, fault) => {
    expect(cameraFault(new DOMException('no', name))).toBe(fault);
    expect(cameraFault('no')).toBe('stopped');
  });
});

describe('a ticket', () => {
  it('that is seen again and again is read once, until it was away long enough', () => {
    const { isNew } = sightings();
    const reads = [0, 150, 999, 1000, 1999, 3998, 5997].map((at) => isNew('A', at));
    expect(reads).toEqual([true, false, false, false, false, false, false]);
    expect(isNew('A', 5997 + apartMs)).toBe(true);
  });

  it('is told apart from another one beside it', () => {
    const { isNew } = sightings();
    expect([isNew('A', 0), isNew('B', 10), isNew('A', 150), isNew('B', 160)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is read once for each time that it came, however often it is looked at', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3 * apartMs }), { maxLength: 50 });
    fc.assert(
      fc.property(gaps, (between) => {
        const { isNew } = sightings();
        let now = 0;
        let reads = isNew('A', now) ? 1 : 0;
        for (const gap of between) reads += isNew('A', (now += gap)) ? 1 : 0;
        expect(reads).toBe(1 + between.filter((gap) => gap >= apartMs).length);
      }),
    );
  });
});

/** What is in sight at each look, 150 ms apart; each answer takes so long. */
async function doorOf(looks: string[][], answerMs = 0): Promise<string[]> {
  const read: string[] = [];
  let now = 0;
  let at = 0;
  await readAlong({
    look: () => Promise.resolve(looks[at++] ?? []),
    onCode: (code) => {
      read.push(code);
      now += answerMs;
      return Promise.resolve();
    },
    rest: () => {
      now += 150;
      return Promise.resolve();
    },
    now: () => now,
    isOver: () => at >= looks.length,
  });
  return read;
}

describe('before the camera', () => {
  const away = Array.from({ length: 14 }, () => []);

  it('guest after guest is read once each, and again when they come back', async () => {
    expect(await doorOf([['A'], ['A'], [], ['A'], ['B'], ['B'], ...away, ['A'], []])).toEqual([
      'A',
      'B',
      'A',
    ]);
  });

  it('a ticket held there through a slow answer is not read a second time', async () => {
    expect(await doorOf([['A'], ['A'], ['A'], []], 10_000)).toEqual(['A']);
  });

  it('what is empty is nothing, and what is no ticket of ours is no longer than the desk takes', async () => {
    const [code] = await doorOf([[' '], [`  https://example.jp/${'x'.repeat(400)}`], []]);
    expect(code).toHaveLength(300);
    expect(code?.startsWith('https://')).toBe(true);
  });

  it('nothing more is read once it is over, and what cannot be looked at is told', async () => {
    let over = false;
    const read: string[] = [];
    const watch = {
      look: () => Promise.resolve(['A', 'B']),
      onCode: (code: string) => {
        read.push(code);
        over = true;
        return Promise.resolve();
      },
      rest: () => Promise.resolve(),
      now: () => 0,
      isOver: () => over,
    };
    await readAlong(watch);
    expect(read).toEqual(['A']);
    over = false;
    await expect(
      readAlong({ ...watch, look: () => Promise.reject(new Error('the picture is gone')) }),
    ).rejects.toThrow('gone');
  });
});

describe('what the desk says to a code', () => {
  it.each([
    [false, 'welcome'],
    [true, 'already'],
  ])('already in: %s is «%s»', async (already, kind) => {
    const invitation = aGuest();
    expect(await answerAt(() => Promise.resolve({ invitation, already }))).toEqual({ kind, invitation });
  });

  it('is an answer where nobody has it, and a failure where the desk could not be asked', async () => {
    expect(await answerAt(() => Promise.reject(errorFromAnswer(404, null)))).toEqual({ kind: 'unknown' });
    await expect(answerAt(() => Promise.reject(errorFromAnswer(503, null)))).rejects.toBeInstanceOf(ApiError);
  });
});

describe('the camera at the door', () => {
  const view = (state: CameraState) => () => (
    <CameraView state={state} video={createRef()} onStart={() => undefined} onStop={() => undefined} />
  );
  const me = aMe();

  it('is offered where it can be used, and shown with a way to stop it', async () => {
    expect(await renderText(view('checking'), { me })).toBe('');
    expect(await renderText(view('off'), { me })).toBe('カメラで読み取る');
    const on = await renderHtml(view('on'), { me });
    expect(on).toContain('aria-label="カメラの映像"');
    expect(on).toContain('playsInline');
    expect(on).toContain('カメラを止める');
    expect(await renderText(view('starting'), { me })).toContain('許可してください');
  });

  it.each(['refused', 'noCamera', 'busy', 'stopped'] as const)(
    '%s: says what to do, the code among it, and lets one try again',
    async (state) => {
      const text = await renderText(view(state), { me });
      expect(text).toContain('受付番号を入力してください');
      expect(text).toContain('カメラで読み取る');
      expect(await renderText(view(state), { me, locale: 'en' })).toMatch(/nter the code/u);
    },
  );

  it.each(['insecure', 'noReader'] as const)('%s: is not offered, and why', async (state) => {
    const text = await renderText(view(state), { me });
    expect(text).toContain('受付番号を入力してください');
    expect(text).not.toContain('カメラで読み取る');
  });
});
